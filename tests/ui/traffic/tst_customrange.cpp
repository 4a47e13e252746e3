// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/customrange.h"
#include "ui/traffic/rangewords.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

/// A stretch of time by its ends.
class tst_CustomRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_asked = std::make_unique<CustomRange>();
        m_asked->ask(m_span);
        QVERIFY(QTest::qWaitForWindowActive(m_asked.get()));
    }

    void enterGivesWhatIsThere()
    {
        const QSignalSpy given(m_asked.get(), &CustomRange::spanGiven);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first().first().value<TimeSpan>(), m_span);
        QVERIFY(!m_asked->isVisible());
    }

    void whatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("trouble");
        const QString order = QStringLiteral("The first time must come before the second.");
        const QString format = QStringLiteral("Write times as 2026-11-29 14:00.");
        QTest::newRow("backwards") << QStringLiteral("2026-11-29 14:00") << QStringLiteral("2026-11-28") << order;
        QTest::newRow("nothing") << QString() << QStringLiteral("2026-11-28") << format;
        QTest::newRow("no such day") << QStringLiteral("2026-02-30") << QStringLiteral("2026-11-28") << format;
        QTest::newRow("days") << QStringLiteral("2026-11-01") << QStringLiteral(" 2026-11-28 10:30 ") << QString();
    }

    void whatCannotBeReadIsTold()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, trouble);
        const QList<QLineEdit *> fields = m_asked->findChildren<QLineEdit *>();
        fields.at(0)->setText(from);
        fields.at(1)->setText(to);
        QTest::keyClick(fields.at(1), Qt::Key_Return);
        QCOMPARE(m_asked->trouble(), trouble);
        QCOMPARE(m_asked->isVisible(), !trouble.isEmpty());
    }

    void escGivesUp()
    {
        const QSignalSpy given(m_asked.get(), &CustomRange::spanGiven);
        const QSignalSpy givenUp(m_asked.get(), &CustomRange::givenUp);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(given.size(), 0);
        QCOMPARE(givenUp.size(), 1);
    }

private:
    const TimeSpan m_span{Clock::WallTime(1'795'428'000s), Clock::WallTime(1'795'431'600s)};
    std::unique_ptr<CustomRange> m_asked;
};

QTEST_MAIN(tst_CustomRange)
#include "tst_customrange.moc"
