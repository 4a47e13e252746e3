// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/pickmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestPickModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAPatternTheGivenOrderStands();
    void theBestMatchComesFirst();
    void theDetailIsFoundForLess();
    void entriesKeepTheirPlaceWhateverTheOrder();
    void whatMatchesNothingLeavesNoRow();
    void aScreenReaderHearsTheWholeRow();

private:
    QStringList texts() const;

    std::unique_ptr<PickModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPickModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<PickModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setEntries({{{}, u"customers"_s, u"table"_s, {}},
                         {{}, u"Run all"_s, u"Query"_s, u"Ctrl+Shift+Return"_s},
                         {{}, u"orders"_s, u"table"_s, {}},
                         {{}, u"tableau"_s, u"view"_s, {}}});
}

QStringList TestPickModel::texts() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts << m_model->index(row).data().toString();
    return texts;
}

void TestPickModel::withoutAPatternTheGivenOrderStands()
{
    QCOMPARE(texts(), QStringList({u"customers"_s, u"Run all"_s, u"orders"_s, u"tableau"_s}));
}

void TestPickModel::theBestMatchComesFirst()
{
    m_model->setPattern(u"or"_s);
    QCOMPARE(texts().front(), u"orders"_s);
    QCOMPARE(m_model->index(0).data(PickModel::PositionsRole).value<QList<int>>(), QList<int>({0, 1}));
}

void TestPickModel::theDetailIsFoundForLess()
{
    m_model->setPattern(u"table"_s);
    QCOMPARE(texts(), QStringList({u"tableau"_s, u"orders"_s, u"customers"_s}));
}

void TestPickModel::entriesKeepTheirPlaceWhateverTheOrder()
{
    m_model->setPattern(u"orders"_s);
    QCOMPARE(m_model->index(0).data(PickModel::EntryRole).toInt(), 2);
}

void TestPickModel::whatMatchesNothingLeavesNoRow()
{
    m_model->setPattern(u"zebra"_s);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setPattern({});
    QCOMPARE(m_model->rowCount(), 4);
}

void TestPickModel::aScreenReaderHearsTheWholeRow()
{
    QCOMPARE(m_model->index(1).data(Qt::AccessibleTextRole).toString(), u"Run all, Query, Ctrl+Shift+Return"_s);
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), u"customers, table"_s);
}

QTEST_APPLESS_MAIN(TestPickModel)
#include "tst_pickmodel.moc"
