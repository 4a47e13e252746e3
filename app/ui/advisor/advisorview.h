// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changestore.h"
#include "features/querylog/querylogreader.h"
#include "ui/theme/iconset.h"

#include <QWidget>

#include <memory>

class QTabWidget;

namespace d1 {

class ActiveDatabase;
class AdvicePage;
class AuditPage;
class ChangesPage;
class ChoiceStrip;
class IndexDesk;
class Theme;

/// The indexes of the open database: which ones its workload needs, what is wrong with those there are, and what came
/// of changes.
class AdvisorView final : public QWidget
{
    Q_OBJECT

public:
    /// Nothing is owned; all must outlive it.
    struct Parts {
        ActiveDatabase *database = nullptr;
        std::shared_ptr<QueryLogReader> log; ///< null: no workload from it, and nothing is measured again
        const Theme *theme = nullptr;
        const IconSet *icons = nullptr;
        ChangeStore store = ChangeStore();
    };

    explicit AdvisorView(Parts parts, QWidget *parent = nullptr);
    ~AdvisorView() override;

    [[nodiscard]] AdvicePage &advice() const { return *m_advice; }
    [[nodiscard]] AuditPage &audit() const { return *m_audit; }
    [[nodiscard]] ChangesPage &changes() const { return *m_changes; }
    [[nodiscard]] ChoiceStrip &strip() const { return *m_strip; }
    [[nodiscard]] IndexDesk &desk() const { return *m_desk; }

public Q_SLOTS:
    /// Searches for what helps this statement.
    void advise(const QString &sql);
    void showPage(QWidget *page);

Q_SIGNALS:
    void tokenRequested();

private:
    QTabWidget *m_tabs;
    ChoiceStrip *m_strip;
    IndexDesk *m_desk;
    AdvicePage *m_advice;
    AuditPage *m_audit;
    ChangesPage *m_changes;
};

} // namespace d1
