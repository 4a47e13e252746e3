// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

namespace d1 {

namespace {

// @name stands for a colour of the theme.
constexpr QStringView Sheet = uR"(
QToolTip { color: @text; background: @surface; border: 1px solid @border; padding: 4px 6px; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 0; }
QPushButton { min-height: 18px; padding: 4px 12px; border: 1px solid @border; border-radius: 4px; background: @surface;
  outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @border; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton:default { color: @onaccent; background: @accent; border-color: @accent; }
QCommandLinkButton { min-height: 32px; padding: 8px 12px; }
QCommandLinkButton:hover { border-color: @muted; }
QPushButton:default:disabled { color: @muted; background: @window; border-color: @border; }
QToolButton { padding: 4px; border: 1px solid transparent; border-radius: 4px; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border-color: @accent; }
QToolButton[toolButtonStyle="2"] { padding-right: 0; qproperty-iconSize: 24px 16px; }
QToolButton[popupMode="1"], QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton[toolButtonStyle="2"][popupMode="1"], QToolButton[toolButtonStyle="2"][popupMode="2"] { padding-right: 14px; }
QToolButton::menu-button { width: 18px; border: none; background: transparent; }
QToolButton::menu-arrow { width: 9px; height: 9px; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 5px; width: 9px; }
QLineEdit { min-height: 18px; padding: 4px 7px; border: 1px solid @border; border-radius: 4px; background: @surface; }
QLineEdit:focus { border-color: @accent; }
QLineEdit:disabled { color: @muted; background: @window; }
QComboBox { min-height: 18px; padding: 4px 7px; border: 1px solid @border; border-radius: 4px; background: @surface; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down-@tone.svg); width: 9px; height: 9px; }
QSpinBox { min-height: 18px; padding: 4px 7px; border: 1px solid @border; border-radius: 4px; background: @surface; }
QSpinBox:focus { border-color: @accent; }
QSpinBox:disabled { color: @muted; background: @window; }
QSpinBox::up-button, QSpinBox::down-button { width: 18px; border: none; background: transparent; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @hover; }
QSpinBox::up-arrow { image: url(:/icons/arrow-up-@tone.svg); width: 9px; height: 9px; }
QSpinBox::down-arrow { image: url(:/icons/arrow-down-@tone.svg); width: 9px; height: 9px; }
QTreeView, QTableView, QListView { border: none; background: @surface; outline: none; }
QDialog QListView, QDialog QTreeView, QDialog QTableView, QDialog QPlainTextEdit { border: 1px solid @border; border-radius: 4px; }
QDialog QTreeView::item, QTreeView[roomy="true"]::item { padding: 0 8px; }
QListView[roomy="true"]::item { padding: 0 12px; }
QDialog QTableView::item, QTableView[roomy="true"]::item { padding: 0 5px; border: none; }
#taskPanel { background: @surface; border: 1px solid @border; border-radius: 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTreeView::item, QListView::item { min-height: 24px; border: none; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator { width: 12px; height: 12px; border: 1px solid @secondary; border-radius: 2px;
    background: @surface; }
QCheckBox::indicator:hover, QTreeView::indicator:hover, QTableView::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked { border-color: @accent; background: @accent;
    image: url(:/icons/check-@tone.svg); }
QTreeView::indicator:indeterminate { background: @secondary; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid @secondary; border-radius: 7px; background: @surface; }
QRadioButton::indicator:hover { border-color: @accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; }
QRadioButton::indicator:disabled { border-color: @muted; }
QCheckBox::indicator:disabled, QTreeView::indicator:disabled { border-color: @border; background: @window; }
QCheckBox::indicator:checked:disabled { border-color: @muted; background: @muted; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @selection; color: @text; }
QTableView { gridline-color: @border; selection-background-color: @selection; selection-color: @text; }
QHeaderView { background: @window; border: none; }
QHeaderView::section { background: @window; color: @secondary; border: none; border-right: 1px solid @border;
    border-bottom: 1px solid @border; padding: 0 8px; min-height: 24px; }
QTableCornerButton::section { background: @window; border: none; border-right: 1px solid @border;
    border-bottom: 1px solid @border; }
QTabBar { background: @window; }
QTabBar::scroller { width: 24px; }
QTabBar::tear { width: 0; }
QTabBar QToolButton { padding: 3px; }
QTabBar QToolButton::left-arrow { image: url(:/icons/arrow-left-@tone.svg); width: 9px; height: 9px; }
QTabBar QToolButton::right-arrow { image: url(:/icons/arrow-right-@tone.svg); width: 9px; height: 9px; }
QTabBar::tab { min-height: 30px; padding: 0 12px; color: @secondary; background: @window; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; background: @hover; }
QTabBar::tab:selected { color: @text; background: @surface; border-bottom: 2px solid @accent; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
)";

// Edges round whatever can be pressed, and twice as thick where the keyboard is.
constexpr QStringView HighContrastSheet = uR"(
QMenu::item:selected { background: @selection; }
QToolButton { border: 1px solid @border; }
QTabBar QToolButton { border: 1px solid transparent; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus { border: 2px solid @accent; padding: 3px; }
QPushButton:default:focus { border: 2px solid @text; }
QTreeView::item:selected, QListView::item:selected { border: 1px solid @accent; }
QTabBar::tab { min-height: 28px; border: 1px solid transparent; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { border: 1px solid @border; border-bottom: 3px solid @accent; }
QTabBar::tab:focus { color: @accent; }
)";

} // namespace

QString styleSheetOf(const Theme &theme)
{
    const struct {
        QStringView name;
        ColorRole role;
    } names[] = {
        {u"@window", ColorRole::Window},           {u"@surface", ColorRole::Surface},
        {u"@border", ColorRole::Border},           {u"@hover", ColorRole::Hover},
        {u"@selection", ColorRole::Selection},     {u"@text", ColorRole::Text},
        {u"@secondary", ColorRole::SecondaryText}, {u"@muted", ColorRole::MutedText},
        {u"@accent", ColorRole::Accent},           {u"@onaccent", ColorRole::AccentText},
    };
    QString sheet = Sheet.toString();
    if (theme.isHighContrast())
        sheet += HighContrastSheet;
    for (const auto &[name, role] : names)
        sheet.replace(name.toString(), theme.color(role).name());
    sheet.replace(QStringLiteral("@tone"), theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace d1
