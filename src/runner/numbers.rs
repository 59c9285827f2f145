//! The numbers of a run for people who open tables: those behind figures, `columns.csv`, a workbook, and copies for
//! spreadsheets that write numbers with a comma.

use super::folder::FolderOptions;
use output::{Column, DataTable, Folder, OutputError, Workbook, write_columns, write_decimal_commas};

/// Writes what is wanted of these into a folder whose tables are complete; `label` has the words for a strategy.
pub fn write_numbers(
    folder: &Folder,
    of_figures: &[(&str, DataTable)],
    wanted: &FolderOptions,
    label: impl Fn(&str) -> String,
) -> Result<(), OutputError> {
    let mut explained: Vec<(String, Vec<Column>)> = Vec::new();
    if !wanted.formats.is_empty() {
        for (name, numbers) in of_figures {
            let file = format!("charts/{name}.csv");
            folder.write_bytes(&file, &numbers.csv(wanted.separators()))?;
            explained.push((file, numbers.columns.clone()));
        }
    }
    write_columns(folder, &explained)?;
    if wanted.decimal_comma {
        write_decimal_commas(folder)?;
    }
    if wanted.workbook {
        let mut workbook = Workbook::of_tables(folder.path(), label)?;
        for (name, numbers) in of_figures {
            workbook.add_figure(name, numbers)?;
        }
        folder.write_bytes(Workbook::FILE, &workbook.bytes()?)?;
    }
    Ok(())
}
