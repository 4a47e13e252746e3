// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer/importsummarydialog.h"

#include "ui/importer/importundo.h"
#include "ui/importer/importwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/numbertext.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr QSize firstSize(640, 420);

QString count(std::uint64_t value)
{
    return NumberText().exact(static_cast<std::int64_t>(value));
}

QLabel *selectable(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ImportSummaryDialog::ImportSummaryDialog(const ImportPlan &plan, const ImportOutcome &summary,
                                         std::weak_ptr<Session> session, const Theme &theme, const IconSet &icons,
                                         QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(ImportWords::title(plan));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *sentence = selectable(ImportWords::ending(summary));
    sentence->setFont(theme.font(FontRole::Title));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    const QString rejects = QString::fromStdString(summary.rejectsFile);
    if (!rejects.isEmpty()) {
        QPushButton *show = buttons->addButton(tr("Show the file"), QDialogButtonBox::ActionRole);
        show->setAutoDefault(false);
        connect(show, &QPushButton::clicked, this,
                [rejects] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(rejects).absolutePath())); });
        QPushButton *again = buttons->addButton(tr("Import the mended rows"), QDialogButtonBox::ActionRole);
        again->setAutoDefault(false);
        connect(again, &QPushButton::clicked, this, [this, rejects] {
            Q_EMIT rejectsRequested(rejects);
            accept();
        });
    }

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Space4, metrics::Space4, metrics::Space4, metrics::Space4);
    column->setSpacing(metrics::Space3);
    column->addWidget(sentence);
    column->addWidget(buildFacts(summary, session, theme, icons));
    if (summary.bad.empty())
        column->addStretch(1);
    else
        column->addWidget(buildFaults(summary, theme), 1);
    column->addWidget(buttons);
    resize(summary.bad.empty() ? QSize(firstSize.width(), sizeHint().height()) : firstSize);
}

/// The list of faults gives way before any text does.
void ImportSummaryDialog::grow()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

QWidget *ImportSummaryDialog::buildFacts(const ImportOutcome &summary, const std::weak_ptr<Session> &session,
                                         const Theme &theme, const IconSet &icons)
{
    auto *facts = new QWidget;
    auto *rows = new QFormLayout(facts);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(metrics::Space4);
    rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    rows->addRow(tr("Rows of the file"), selectable(count(summary.rows)));
    rows->addRow(tr("In the table"), selectable(ImportWords::counts(summary)));
    rows->addRow(tr("Took"), selectable(tr("%1, %2").arg(NumberText().duration(summary.duration),
                                                         ImportWords::requests(summary.requests, summary.retries))));
    if (!summary.rejectsFile.empty())
        rows->addRow(tr("Rows at fault"),
                     selectable(QDir::toNativeSeparators(QString::fromStdString(summary.rejectsFile))));
    if (!summary.bookmark.empty()) {
        auto *undo = new ImportUndo(QString::fromStdString(summary.bookmark), session, theme, icons);
        connect(undo, &ImportUndo::restored, this, &ImportSummaryDialog::restored);
        connect(undo, &ImportUndo::reshaped, this, &ImportSummaryDialog::grow);
        rows->addRow(tr("Undo"), undo);
    }
    return facts;
}

QWidget *ImportSummaryDialog::buildFaults(const ImportOutcome &summary, const Theme &theme) const
{
    auto *table = new QTableWidget(static_cast<int>(summary.bad.size()), 2);
    table->setHorizontalHeaderLabels({tr("Line"), tr("What is wrong with it")});
    table->setAccessibleName(tr("Rows at fault"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(metrics::RowHeight);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (std::size_t i = 0; i < summary.bad.size(); ++i) {
        const int row = static_cast<int>(i);
        auto *line = new QTableWidgetItem(count(summary.bad[i].line));
        line->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        line->setFont(theme.font(FontRole::Fixed));
        const QString words = QString::fromStdString(summary.bad[i].message);
        auto *message = new QTableWidgetItem(words);
        message->setToolTip(toolTipOf(words));
        table->setItem(row, 0, line);
        table->setItem(row, 1, message);
    }
    return table;
}

} // namespace d1
