"""The look: day, night and high contrast, as colours and a QPalette.

`current(setting, system_is_dark=...)` chooses a `Theme`; `theme.palette()` and
`style_sheet.apply_theme(theme)` dresses the application once, and again when the theme changes.

Pages take their look from properties alone; they never set colours or sizes themselves.
After changing a property of a widget that is already shown, call `style_sheet.restyle(widget)`.

Layouts: margins and gaps are multiples of `GRID` (8 px). A page has margins of `PAGE_MARGIN`
(40 px) and gaps of `GAP` (24 px); a card has margins of 24 px and gaps of 8 or 16 px. Lines of
text are at most `TEXT_WIDTH` (680 px) wide.

| selector | use |
|---|---|
| `QWidget#page` | the ground of a page (also the contents of a scroll area) |
| `QWidget#rail` | the rail at the left, 208 px wide; a dim ground of its own |
| `QLabel#brand` | the name at the top of the rail |
| `QPushButton[role="rail"]` | an entry of the rail; checkable, checked = the page shown |
| `QPushButton[role="primary"]` | the one primary button of a page |
| `QPushButton` (no role) | any other button: outlined, quiet |
| `QPushButton[role="link"]` | a button that looks like text in the accent colour |
| `QPushButton[role="quiet"]` | a link in the mute colour, where every line of a list has one |
| `QPushButton[role="keyed"]` | a button with room at its end for the key that presses it |
| `QPushButton[role="danger"]` | deletes, restores: outlined in the alert colour |
| `QPushButton[role="part"]` | something that was understood; `inherited`: from elsewhere, dashed |
| `QPushButton[role="chip"]` | a small round choice; checkable (filters, metric, weeks) |
| `QToolButton` | icon buttons: no frame until hovered |
| `QLabel[role="title"]` | one per page, 34 px bold |
| `QLabel[role="subtitle"]` | heads a card or section, 21 px bold |
| `QLabel[role="lead"]` | the one sentence under a title, 19 px, ink |
| `QLabel[role="point"]` | one of many short texts in a card, 15 px, ink |
| `QLabel[role="mute"]` | secondary text, 15 px |
| `QLabel[role="small"]` | notes, units, 13 px, mute |
| `QLabel[role="number"]` | a big number in a card, 44 px extra bold (use `fonts.tabular` too) |
| `QLabel[role="understood"]` | a thing that was understood of what is typed |
| `QLabel[role="key"]` | what is written on a key |
| `QFrame[role="block"]`, `QPushButton[role="cell"]` | a row of an editor, a value in it |
| `QLabel[role="tag"]` | a small pill (level, position, kit) |
| `QLabel[role="lift"]`, `"hold"`, `"lower"`, `"rest"` | the word of a phase, bold in its colour |
| `QLabel[role="alert"]` | a problem in one sentence |
| `QLabel[role="cell_hint"]` | what is typed, explained, over what is below its cell |
| `QLabel[role="cell_reason"]` | why a value is refused, over what is below its cell |
| `QLabel[role="good"]` | something that went well |
| `QFrame[role="card"]` | a raised sheet with round corners |
| `QFrame[role="card"][hover="true"]` | a card to click: its line darkens under the mouse |
| `QFrame[role="line_card"]` | a line of a list with its values; `asks`: a question is open in it |
| `QFrame[role="quiet_card"]` | such a line that has nothing to say |
| `QFrame[role="banner"]` | a one-line message across a page (undo, resume) |
| `QFrame[role="bar"]` | a bar over what scrolls |
| `QFrame[role="picture"]` | the ground of a picture in a card |
| `QFrame[role="line"]` | a hairline; give it a fixed height of 1 px |
| `QTableView, QTreeView, QListView` | rows of 44 px, no grid, right-align numbers yourself |
| `QListView[role="cards"]` | a list whose delegate paints its rows: no padding, no selection fill |
| `QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit` | inputs, 40 px high |
| `QComboBox[chosen="true"]` | a filter that holds: its frame is ink |
| `QLineEdit[invalid="true"]` | an input whose value is refused |
| `QProgressBar` | a thin bar, no text (week goal) |
| `QTabBar`, `QMenu`, `QToolTip`, `QScrollBar`, `QCheckBox`, `QRadioButton`, `QSlider` | dressed |

Charts use the colours of the theme (`ink`, `mute`, `line`, `track`) and `theme.series`, eight tones
of one family that stay apart from each other; give every exercise one of them and keep it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette

from glutetimer.settings import ThemeChoice, ThemeName

GRID: Final = 8
GAP: Final = 24
PAGE_MARGIN: Final = 40
PAGE_END: Final = 32
"""The margin below what scrolls."""
RAIL_WIDTH: Final = 208
SCROLL_BAR: Final = 14
"""The width of a scroll bar; it stands in the right margin of a page."""
TEXT_WIDTH: Final = 680


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look, as "#rrggbb".

    `lift`, `hold`, `lower` and `rest` are for the phases of a movement. `card` lies on `ground`,
    `sunk` is the rail and other dim grounds. `accent` is what one may click, `on_accent` the text
    on it and on the phases' colours. `glow` is the working muscle.
    """

    name: ThemeName
    is_dark: bool
    ground: str
    card: str
    sunk: str
    ink: str
    mute: str
    line: str
    track: str
    lift: str
    hold: str
    lower: str
    rest: str
    accent: str
    on_accent: str
    alert: str
    glow: str
    series: tuple[str, ...]

    @property
    def tip(self) -> str:
        """The ground of a tool tip: dark by day, and at night no bright one."""
        return self.track if self.is_dark else self.ink

    @property
    def tip_ink(self) -> str:
        """The text of a tool tip."""
        return self.ink if self.is_dark else self.ground

    def palette(self) -> QPalette:
        """Return the palette for everything that the style sheet does not name."""
        palette = QPalette()
        for role, colour in (
            (QPalette.ColorRole.Window, self.ground),
            (QPalette.ColorRole.WindowText, self.ink),
            (QPalette.ColorRole.Base, self.card),
            (QPalette.ColorRole.AlternateBase, self.sunk),
            (QPalette.ColorRole.Text, self.ink),
            (QPalette.ColorRole.Button, self.card),
            (QPalette.ColorRole.ButtonText, self.ink),
            (QPalette.ColorRole.BrightText, self.alert),
            (QPalette.ColorRole.ToolTipBase, self.tip),
            (QPalette.ColorRole.ToolTipText, self.tip_ink),
            (QPalette.ColorRole.PlaceholderText, self.mute),
            (QPalette.ColorRole.Highlight, self.accent),
            (QPalette.ColorRole.HighlightedText, self.on_accent),
            (QPalette.ColorRole.Accent, self.accent),
            (QPalette.ColorRole.Link, self.accent),
            (QPalette.ColorRole.LinkVisited, self.accent),
            (QPalette.ColorRole.Mid, self.line),
            (QPalette.ColorRole.Midlight, self.track),
            (QPalette.ColorRole.Light, self.card),
            (QPalette.ColorRole.Dark, self.line),
            (QPalette.ColorRole.Shadow, self.line),
        ):
            palette.setColor(role, QColor(colour))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.mute))
        return palette


DAY: Final = Theme(
    name="day",
    is_dark=False,
    ground="#f5f2ec",
    card="#fdfcf9",
    sunk="#f0ece4",
    ink="#1c2126",
    mute="#59626b",
    line="#ddd8ce",
    track="#e6e1d7",
    lift="#0b6bb0",
    hold="#b5480b",
    lower="#0b7a4b",
    rest="#59626b",
    accent="#0b6bb0",
    on_accent="#ffffff",
    alert="#a8242b",
    glow="#f2942e",
    series=(
        "#0b6bb0",
        "#b5480b",
        "#0b7a4b",
        "#7a4fa3",
        "#8a6d00",
        "#b03a6e",
        "#4d7d9c",
        "#6b5d4f",
    ),
)

NIGHT: Final = Theme(
    name="night",
    is_dark=True,
    ground="#11161b",
    card="#192027",
    sunk="#0c1014",
    ink="#f2f0ea",
    mute="#9da8b3",
    line="#2a333c",
    track="#27313a",
    lift="#5bb3f2",
    hold="#ffa24d",
    lower="#54d899",
    rest="#9da8b3",
    accent="#5bb3f2",
    on_accent="#0c1014",
    alert="#ff8a80",
    glow="#ffb057",
    series=(
        "#5bb3f2",
        "#ffa24d",
        "#54d899",
        "#b99af0",
        "#e0c04a",
        "#f08ab8",
        "#8fb4cc",
        "#b8a793",
    ),
)

HIGH_CONTRAST: Final = Theme(
    name="high_contrast",
    is_dark=True,
    ground="#000000",
    card="#0d0d0d",
    sunk="#000000",
    ink="#ffffff",
    mute="#d6d6d6",
    line="#8c8c8c",
    track="#454545",
    lift="#6cc4ff",
    hold="#ffb000",
    lower="#5cffa0",
    rest="#d6d6d6",
    accent="#ffe04a",
    on_accent="#000000",
    alert="#ff9d94",
    glow="#ffb000",
    series=(
        "#6cc4ff",
        "#ffb000",
        "#5cffa0",
        "#d3b3ff",
        "#ffe04a",
        "#ff9dcb",
        "#a8d8f0",
        "#d9c7ae",
    ),
)

THEMES: Final[dict[ThemeName, Theme]] = {theme.name: theme for theme in (DAY, NIGHT, HIGH_CONTRAST)}


def current(choice: ThemeChoice, *, system_is_dark: bool) -> Theme:
    """Return the theme chosen in the settings."""
    if choice == "system":
        return NIGHT if system_is_dark else DAY
    return THEMES[choice]
