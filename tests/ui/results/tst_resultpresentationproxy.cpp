// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultsetmodel.h"
#include "support/fakeconnection.h"
#include "ui/results/resultpresentationproxy.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;

class tst_ResultPresentationProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_proxy.setSourceModel(&m_model);
        m_model.setResult(nullptr);
    }

    void keepsTheRulesOfModelsOverNewResults()
    {
        const QAbstractItemModelTester tester(&m_proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(m_proxy.rowCount(), 0);
        show();
        QCOMPARE(m_proxy.rowCount(), 2);
        QCOMPARE(m_proxy.columnCount(), 4);
        m_model.setResult(nullptr);
        QCOMPARE(m_proxy.rowCount(), 0);
    }

    void valuesAreWordsForTheEyeAndTheEar()
    {
        show();
        const QStringList first{QStringLiteral("7"), QStringLiteral("0.5"), QStringLiteral("tea"),
                                QStringLiteral("blob 2 B")};
        for (int column = 0; column < 4; ++column) {
            QCOMPARE(m_proxy.index(0, column).data().toString(), first[column]);
            QCOMPARE(m_proxy.index(0, column).data(Qt::AccessibleTextRole).toString(), first[column]);
            QCOMPARE(m_proxy.index(1, column).data().toString(), QStringLiteral("NULL"));
        }
        QCOMPARE(m_proxy.headerData(2, Qt::Horizontal).toString(), QStringLiteral("name"));
        QCOMPARE(m_proxy.headerData(1, Qt::Vertical).toString(), QStringLiteral("2"));
    }

    void numbersStandRightAndNullStandsWithItsColumn()
    {
        show();
        for (int row = 0; row < 2; ++row) {
            QVERIFY(alignment(row, 0).testFlag(Qt::AlignRight));
            QVERIFY(alignment(row, 1).testFlag(Qt::AlignRight));
            QVERIFY(alignment(row, 2).testFlag(Qt::AlignLeft));
            QVERIFY(alignment(row, 3).testFlag(Qt::AlignLeft));
        }
    }

    void nullIsMutedAndSlantedUnlikeTheTextNull()
    {
        m_model.setResult(test::replyOf({"a"}, {{Cell()}, {std::string("NULL")}}).statements.front().rows);
        QVERIFY(font(0).italic());
        QVERIFY(!font(1).italic());
        QCOMPARE(color(0, 0), m_theme.color(ColorRole::MutedText));
        QCOMPARE(color(1, 0), m_theme.color(ColorRole::Text));
    }

    void coloursFollowTheTheme()
    {
        show();
        const QColor light = color(0, 2);
        m_theme.setMode(ThemeMode::Dark);
        QCOMPARE(color(0, 2), m_theme.color(ColorRole::Text));
        QVERIFY(color(0, 2) != light);
        QCOMPARE(color(0, 3), m_theme.color(ColorRole::SecondaryText));
        m_theme.setMode(ThemeMode::Light);
    }

private:
    void show()
    {
        m_model.setResult(test::replyOf({"id", "price", "name", "picture"},
                                        {{std::int64_t{7}, 0.5, std::string("tea"), Blob{QByteArray("\0\1", 2)}},
                                         {Cell(), Cell(), Cell(), Cell()}})
                              .statements.front()
                              .rows);
    }
    [[nodiscard]] Qt::Alignment alignment(int row, int column) const
    {
        return Qt::Alignment(m_proxy.index(row, column).data(Qt::TextAlignmentRole).toInt());
    }
    [[nodiscard]] QColor color(int row, int column) const
    {
        return m_proxy.index(row, column).data(Qt::ForegroundRole).value<QColor>();
    }
    [[nodiscard]] QFont font(int row) const { return m_proxy.index(row, 0).data(Qt::FontRole).value<QFont>(); }

    Theme m_theme{ThemeMode::Light};
    ResultSetModel m_model;
    ResultPresentationProxy m_proxy{m_theme};
};

QTEST_MAIN(tst_ResultPresentationProxy)
#include "tst_resultpresentationproxy.moc"
