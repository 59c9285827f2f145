//! The pages of the documentation lead somewhere: links, paths of the source, and the floors of the house.

use crate::support::page::{Page, repository};
use std::collections::BTreeMap;
use std::fs;

/// Folders of the repository that code in a sentence points into.
const FOLDERS: [&str; 9] =
    ["src/", "tests/", "benches/", "examples/", "scenarios/", "languages/", "docs/", ".ci/", ".cargo/"];

#[test]
fn every_link_leads_to_a_page_or_a_picture() {
    for page in Page::all() {
        let path = repository().join(&page.name);
        let here = path.parent().expect("it lies in a folder");
        for link in page.links().into_iter().filter(|link| !link.starts_with("https://")) {
            assert!(here.join(link).is_file(), "{}: {link}", page.name);
        }
    }
}

#[test]
fn every_path_of_the_repository_is_there() {
    let points_into =
        |code: &&str| FOLDERS.iter().any(|folder| code.starts_with(folder)) && !code.contains("NAME");
    let mut found = 0;
    for page in Page::all() {
        for path in page.code().into_iter().filter(points_into) {
            assert!(repository().join(path).exists(), "{}: {path}", page.name);
            found += 1;
        }
    }
    assert!(found > 20, "paths were found");
}

#[test]
fn the_readme_leads_to_every_page() {
    let readme = Page::named("README.md");
    for page in Page::all().iter().filter(|page| page.name != "README.md") {
        assert!(readme.links().contains(&page.name.as_str()), "{}", page.name);
    }
}

/// The names of the crates that a room's manifest lets it import, as far as they are rooms.
fn imports(room: &str) -> Vec<String> {
    let text = fs::read_to_string(repository().join("src").join(room).join("Cargo.toml"));
    let manifest: toml::Table = text.expect("the room has a manifest").parse().expect("cargo reads it, too");
    let names =
        manifest.get("dependencies").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::keys);
    names.filter(|name| repository().join("src").join(name.as_str()).is_dir()).cloned().collect()
}

#[test]
fn every_room_stands_on_a_floor_above_those_that_it_imports() {
    let readme = Page::named("README.md");
    let mut floors = BTreeMap::new();
    for row in readme.prose().filter(|line| line.starts_with("| ") && line.contains("`src/")) {
        let floor = row.split('|').nth(1).and_then(|cell| cell.trim().parse::<u32>().ok());
        let floor = floor.unwrap_or_else(|| panic!("no floor: {row}"));
        for room in row.split("`src/").skip(1).filter_map(|rest| rest.split('`').next()) {
            assert!(floors.insert(room.to_owned(), floor).is_none(), "{room} stands on two floors");
        }
    }
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).expect("the manifest can be read");
    let manifest: toml::Table = manifest.parse().expect("cargo reads it, too");
    let members = manifest["workspace"]["members"].as_array().expect("there are members");
    let members: Vec<&str> =
        members.iter().filter_map(|member| member.as_str()?.strip_prefix("src/")).collect();
    assert!(members.len() > 10, "rooms were found");
    for room in members {
        let floor =
            *floors.get(room).unwrap_or_else(|| panic!("{room} stands on no floor of the README's table"));
        for lower in imports(room) {
            assert!(
                floors[&lower] < floor,
                "{room} on floor {floor} imports {lower} on floor {}",
                floors[&lower]
            );
        }
    }
}
