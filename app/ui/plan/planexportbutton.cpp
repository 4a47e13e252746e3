// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planexportbutton.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

#include <tuple>

namespace d1 {

PlanExportButton::PlanExportButton(const IconSet &icons, Content content, QWidget *parent)
    : QToolButton(parent)
    , m_content(std::move(content))
{
    auto *menu = new QMenu(this);
    const std::tuple<const char *, QString, PlanFormat> formats[] = {
        {"plan.exportSvg", tr("Export the plan as SVG …"), PlanFormat::Svg},
        {"plan.exportPng", tr("Export the plan as PNG …"), PlanFormat::Png},
        {"plan.exportText", tr("Export the plan as text …"), PlanFormat::Text},
        {"plan.exportJson", tr("Export the plan as JSON …"), PlanFormat::Json}};
    for (const auto &[name, text, format] : formats) {
        auto *action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, [this, wanted = format] { askWhere(wanted); });
        menu->addAction(action);
    }
    setIcon(icons.icon(IconName::Export));
    setText(tr("Export"));
    setToolTip(tr("Export the plan"));
    setAccessibleName(tr("Export the plan"));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(menu);
}

void PlanExportButton::askWhere(PlanFormat format)
{
    const QString suffix = suffixOf(format);
    auto *dialog = new QFileDialog(this, tr("Export the plan"), QString(), QStringLiteral("*.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("plan.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { save(path, format); });
    dialog->open();
}

void PlanExportButton::save(const QString &path, PlanFormat format)
{
    const QByteArray bytes = m_content(format);
    if (bytes.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT failed(file.errorString());
}

} // namespace d1
