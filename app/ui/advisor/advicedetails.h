// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"
#include "features/schema/schema.h"
#include "ui/advisor/advicetree.h"
#include "ui/theme/iconset.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace d1 {

class PlanCompareView;
class Theme;

/// What is behind one entry of an advice: why, the statements that it helps with their rows before and after, and the
/// plans of the chosen one side by side. Theme and icons must outlive it.
class AdviceDetails final : public QWidget
{
    Q_OBJECT

public:
    AdviceDetails(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    void show(const advisor::Advice &advice, AdviceTree::Place place, const Schema &schema);

    [[nodiscard]] QString text() const;
    [[nodiscard]] PlanCompareView &plans() const { return *m_plans; }

private:
    [[nodiscard]] QString wordsFor(AdviceTree::Place place) const;
    [[nodiscard]] QString wordsFor(const advisor::Recommendation &index) const;
    [[nodiscard]] const std::vector<std::size_t> *statementsOf(AdviceTree::Place place) const;
    void fillStatements(const std::vector<std::size_t> &statements);
    void showPlans();

    const Theme &m_theme;
    QLabel *m_words;
    QTreeWidget *m_statements;
    PlanCompareView *m_plans;
    advisor::Advice m_advice;
    Schema m_schema;
};

} // namespace d1
