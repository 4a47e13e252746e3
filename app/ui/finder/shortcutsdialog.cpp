// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/shortcutsdialog.h"

#include "ui/finder/shortcuts.h"
#include "ui/theme/metrics.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace d1 {

namespace {

constexpr QSize firstSize(640, 520);

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &commands, Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_model(commands, shortcuts)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_use(new QPushButton(tr("Use these keys"), this))
    , m_none(new QPushButton(tr("No keys"), this))
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_conflict(new QLabel(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_found.setSourceModel(&m_model);
    m_found.setFilterKeyColumn(-1);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    resize(std::max(firstSize.width(), widthOfList()), firstSize.height());

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found.setFilterFixedString(text);
        m_list->setCurrentIndex(m_found.index(0, 0));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsDialog::showCurrent);
    connect(&shortcuts, &Shortcuts::changed, this, &ShortcutsDialog::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::showConflict);
    connect(m_use, &QPushButton::clicked, this,
            [this] { m_shortcuts.choose(currentCommand(), m_keys->keySequence()); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_shortcuts.choose(currentCommand(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(currentCommand()); });
    m_list->setCurrentIndex(m_found.index(0, 0));
}

void ShortcutsDialog::build()
{
    m_search->setPlaceholderText(tr("Search by command, area or keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_list->setModel(&m_found);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Commands"));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_conflict->setWordWrap(true);
    m_keys->setAccessibleName(tr("New keys"));
    for (QPushButton *button : {m_use, m_none, m_reset})
        button->setAutoDefault(false);

    auto *label = new QLabel(tr("New keys"), this);
    label->setBuddy(m_keys);
    auto *change = new QHBoxLayout;
    change->setSpacing(metrics::Space2);
    change->addWidget(label);
    change->addWidget(m_keys, 1);
    change->addWidget(m_use);
    change->addWidget(m_none);
    change->addWidget(m_reset);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space4, metrics::Space4, metrics::Space4, metrics::Space4);
    column->setSpacing(metrics::Space2);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(change);
    column->addWidget(m_conflict);
    column->addWidget(buttons);
}

/// With which the longest command and the longest keys are seen whole: translations are longer.
int ShortcutsDialog::widthOfList() const
{
    m_list->ensurePolished();               // else the style's row height would come too late
    const QAbstractItemView *list = m_list; // QTreeView hides the hints
    int width = 2 * (metrics::Space4 + m_list->frameWidth()) + m_list->verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < m_found.columnCount(); ++column)
        width += std::max(list->sizeHintForColumn(column), m_list->header()->sectionSizeHint(column));
    return width;
}

QString ShortcutsDialog::currentCommand() const
{
    return m_list->currentIndex().data(ShortcutModel::CommandRole).toString();
}

void ShortcutsDialog::showCurrent()
{
    const QString command = currentCommand();
    const QList<QKeySequence> keys = m_shortcuts.keysOf(command);
    m_keys->setEnabled(!command.isEmpty());
    m_keys->setKeySequence(keys.value(0));
    m_none->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(m_shortcuts.isChanged(command));
    showConflict();
}

void ShortcutsDialog::showConflict()
{
    const QString command = currentCommand();
    const QKeySequence keys = m_keys->keySequence();
    m_use->setEnabled(!command.isEmpty() && !keys.isEmpty() && !m_shortcuts.keysOf(command).contains(keys));
    QStringList names;
    for (const QString &other : keys.isEmpty() ? QStringList() : m_shortcuts.othersWith(keys, command))
        names.append(m_model.nameOf(other));
    m_conflict->setText(names.isEmpty() ? QString()
                                        : tr("%1 also means: %2. Where both are at hand, neither works.")
                                              .arg(keys.toString(QKeySequence::NativeText), names.join(u", ")));
}

} // namespace d1
