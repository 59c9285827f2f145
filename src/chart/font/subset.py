"""Make the small font files of this folder from the full Inter fonts.

Usage: python3 subset.py FOLDER_WITH_INTER_OTF_FILES
Needs: fonttools and brotli. The result is committed, so building the
program never needs this script.
"""

import sys
from pathlib import Path

from fontTools import subset

FAMILY = "Schoolwide Sans"
PUNCTUATION = [0x2007, 0x2009, 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019,
               0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x202F, 0x2030,
               0x2032, 0x2033, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193,
               0x2194, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265]
ASCII = list(range(0x20, 0x7F))
LATIN_1 = list(range(0xA0, 0x100))
LATIN_EXTENDED_A = list(range(0x100, 0x180))


def use_tabular_digits(font):
    """Map 0 to 9 to figures of one width, so that columns of numbers align."""
    table = font["GSUB"].table
    tabular = {}
    for feature in table.FeatureList.FeatureRecord:
        if feature.FeatureTag == "tnum":
            for index in feature.Feature.LookupListIndex:
                for step in table.LookupList.Lookup[index].SubTable:
                    tabular.update(getattr(step, "ExtSubTable", step).mapping)
    for characters in font["cmap"].tables:
        for digit in range(ord("0"), ord("9") + 1):
            glyph = characters.cmap.get(digit)
            if glyph in tabular:
                characters.cmap[digit] = tabular[glyph]


def rename(font, weight):
    """Give the changed font a name of its own; keep its copyright notice."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (1, 16):
            record.string = FAMILY
        elif record.nameID in (2, 17):
            record.string = weight
        elif record.nameID in (3, 4, 6):
            record.string = f"{FAMILY} {weight}".replace(" ", "-" if record.nameID == 6 else " ")
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames[0] = f"{FAMILY} {weight}".replace(" ", "-")
        top.topDictIndex[0].FamilyName = FAMILY
        top.topDictIndex[0].FullName = f"{FAMILY} {weight}"


def make(source, weight, characters, target, flavor=None):
    """Write one subset with kerning as its only layout feature."""
    options = subset.Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.flavor = flavor
    font = subset.load_font(source, options)
    use_tabular_digits(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    rename(font, weight)
    subset.save_font(font, target, options)
    print(target, Path(target).stat().st_size)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    here = Path(__file__).parent
    for file_weight, weight in (("Regular", "Regular"), ("SemiBold", "SemiBold")):
        source = str(folder / f"Inter-{file_weight}.otf")
        name = f"SchoolwideSans-{weight}"
        everything = ASCII + LATIN_1 + LATIN_EXTENDED_A + PUNCTUATION
        make(source, weight, everything, str(here / f"{name}.otf"))
        make(source, weight, ASCII + LATIN_1 + PUNCTUATION,
             str(here / f"{name}.woff2"), "woff2")
