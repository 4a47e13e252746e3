// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/outcomemodel.h"
#include "results/outcomes.h"
#include "ui/results/outcomepresentationproxy.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QTest>
#include <QTextDocument>

using namespace d1;
using namespace d1::test;

class tst_OutcomePresentationProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.clear();
        m_proxy.setSourceModel(&m_model);
    }

    void keepsTheRulesOfModelsWhileARunGoesOn()
    {
        const QAbstractItemModelTester tester(&m_proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model.append(selected(1));
        m_model.append(wrote(3));
        QCOMPARE(m_proxy.rowCount(), 2);
        m_model.clear();
        QCOMPARE(m_proxy.rowCount(), 0);
        m_model.append(failed(ErrorKind::Syntax));
        QCOMPARE(m_proxy.rowCount(), 1);
    }

    void everyColumnHasAHead()
    {
        for (int column = 0; column < OutcomeModel::ColumnCount; ++column)
            QVERIFY(!m_proxy.headerData(column, Qt::Horizontal).toString().isEmpty());
        QCOMPARE(m_proxy.headerData(OutcomeModel::ColumnCount, Qt::Horizontal), QVariant());
    }

    void numbersHaveUnitsAndSeparators()
    {
        m_model.append(selected(2));
        QCOMPARE(text(OutcomeModel::Number), QStringLiteral("1"));
        QCOMPARE(text(OutcomeModel::Rows), QStringLiteral("2"));
        QCOMPARE(text(OutcomeModel::ServerTime), QStringLiteral("1.5 ms"));
        QCOMPARE(text(OutcomeModel::Elapsed), QStringLiteral("4 ms"));
        QCOMPARE(text(OutcomeModel::RowsRead), QStringLiteral("12,000"));
        QVERIFY(alignment(OutcomeModel::RowsRead).testFlag(Qt::AlignRight));
        QVERIFY(alignment(OutcomeModel::Sql).testFlag(Qt::AlignLeft));
    }

    void unknownIsEmptyAndZeroIsZero()
    {
        m_model.append(selected(1));
        m_model.append(wrote(0));
        QCOMPARE(text(OutcomeModel::Changes, 0), QString());
        QCOMPARE(text(OutcomeModel::RowsWritten, 0), QString());
        QCOMPARE(text(OutcomeModel::Changes, 1), QStringLiteral("0"));
        QCOMPARE(text(OutcomeModel::RowsWritten, 1), QStringLiteral("0"));
        QCOMPARE(text(OutcomeModel::Rows, 1), QString());
        QCOMPARE(text(OutcomeModel::ServerTime, 1), QString());
    }

    void endingIsAWordWithAnIcon_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("word");
        QTest::newRow("done") << 0 << QStringLiteral("Done");
        QTest::newRow("failed") << 1 << QStringLiteral("no such column: wrong (line 1)");
        QTest::newRow("cancelled") << 2 << QStringLiteral("Cancelled");
    }

    void endingIsAWordWithAnIcon()
    {
        QFETCH(int, row);
        QFETCH(QString, word);
        m_model.append(selected(1));
        m_model.append(failed(ErrorKind::Syntax, "no such column: wrong\n(line 1)"));
        m_model.append(failed(ErrorKind::Cancelled, "stopped"));
        QCOMPARE(text(OutcomeModel::Ending, row), word);
        QVERIFY(!m_proxy.index(row, OutcomeModel::Ending).data(Qt::DecorationRole).value<QIcon>().isNull());
        QVERIFY(!m_proxy.index(row, OutcomeModel::Rows).data(Qt::DecorationRole).isValid());
        const bool isRed = m_proxy.index(row, OutcomeModel::Ending).data(Qt::ForegroundRole).isValid();
        QCOMPARE(isRed, row == 1);
        QCOMPARE(m_proxy.index(row, OutcomeModel::Ending).data(Qt::AccessibleTextRole).toString(), word);
    }

    void statementIsOneLineAndWholeInItsToolTip()
    {
        m_model.append(selected(1, "SELECT a,\n  '<b>x</b>' -- both\nFROM t"));
        QCOMPARE(text(OutcomeModel::Sql), QStringLiteral("SELECT a, '<b>x</b>' -- both FROM t"));
        const QString toolTip = m_proxy.index(0, OutcomeModel::Sql).data(Qt::ToolTipRole).toString();
        QCOMPARE(shown(toolTip), QStringLiteral("SELECT a,\n  '<b>x</b>' -- both\nFROM t"));
    }

    void toolTipOfAFailureIsItsWholeMessage()
    {
        m_model.append(failed(ErrorKind::Syntax, "near \"<i>\": syntax error"));
        QCOMPARE(shown(m_proxy.index(0, OutcomeModel::Ending).data(Qt::ToolTipRole).toString()),
                 QStringLiteral("near \"<i>\": syntax error"));
    }

private:
    [[nodiscard]] QString text(int column, int row = 0) const { return m_proxy.index(row, column).data().toString(); }
    [[nodiscard]] Qt::Alignment alignment(int column) const
    {
        return Qt::Alignment(m_proxy.index(0, column).data(Qt::TextAlignmentRole).toInt());
    }
    /// What a person sees of a tool tip.
    static QString shown(const QString &toolTip)
    {
        QTextDocument document;
        if (Qt::mightBeRichText(toolTip))
            document.setHtml(toolTip);
        else
            document.setPlainText(toolTip);
        return document.toPlainText();
    }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    OutcomeModel m_model;
    OutcomePresentationProxy m_proxy{m_theme, m_icons};
};

QTEST_MAIN(tst_OutcomePresentationProxy)
#include "tst_outcomepresentationproxy.moc"
