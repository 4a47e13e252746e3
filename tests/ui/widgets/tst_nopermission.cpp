// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/nopermission.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace d1;

namespace {

Error refusal(std::optional<int> status, std::optional<int> code, std::string sqliteCode = {})
{
    ErrorFacts facts;
    facts.delivery = status ? Delivery::Answered : Delivery::NotSent;
    facts.httpStatus = status;
    facts.d1Code = code;
    facts.sqliteCode = std::move(sqliteCode);
    facts.message = "Authentication error";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Auth;
    return error;
}

} // namespace

/// A missing right names itself and the way out.
class tst_NoPermission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMissingRightIsNamed_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<WantedRight>("wanted");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("named");
        QTest::addColumn<bool>("offersToken");
        const QString read = QStringLiteral("Account · D1 · Read");
        const QString edit = QStringLiteral("Account · D1 · Edit");
        QTest::newRow("no right to read")
            << refusal(403, 7403) << WantedRight::Read
            << QStringLiteral("This token has no right to D1 in this account") << read << true;
        QTest::newRow("no right to write")
            << refusal(403, 7403) << WantedRight::Write << QStringLiteral("This token may not write") << edit << true;
        QTest::newRow("refused token") << refusal(401, 10000) << WantedRight::Read
                                       << QStringLiteral("Cloudflare refuses this token") << read << true;
        QTest::newRow("no token") << refusal({}, {}) << WantedRight::Read
                                  << QStringLiteral("No access to Cloudflare yet")
                                  << QStringLiteral("Authentication error") << true;
        Error analytics = refusal({}, {});
        analytics.facts.delivery = Delivery::Answered;
        QTest::newRow("no right to analytics")
            << analytics << WantedRight::Analytics << QStringLiteral("This token may not read analytics")
            << QStringLiteral("Account · Account Analytics · Read") << true;
        QTest::newRow("no token for analytics")
            << refusal({}, {}) << WantedRight::Analytics << QStringLiteral("No access to Cloudflare yet")
            << QStringLiteral("Authentication error") << true;
        QTest::newRow("read-only file") << refusal({}, {}, "SQLITE_READONLY") << WantedRight::Write
                                        << QStringLiteral("This file may only be read")
                                        << QStringLiteral("the right to write the file") << false;
    }

    void theMissingRightIsNamed()
    {
        QFETCH(Error, error);
        QFETCH(WantedRight, wanted);
        QFETCH(QString, title);
        QFETCH(QString, named);
        QFETCH(bool, offersToken);
        NoPermission page(m_theme, m_icons);
        page.setError(error, wanted);
        QCOMPARE(page.title(), title);
        QVERIFY2(page.sentence().contains(named), qPrintable(page.sentence()));
        QCOMPARE(page.accessibleName(), title);
        QCOMPARE(!button(page, QStringLiteral("Enter another token"))->isHidden(), offersToken);
        QCOMPARE(!button(page, QStringLiteral("API tokens at Cloudflare"))->isHidden(), offersToken);
    }

    void theWaysOutAreReachedByKeyboard()
    {
        NoPermission page(m_theme, m_icons);
        page.setError(refusal(403, 7403), WantedRight::Read, true);
        page.show();
        QSignalSpy token(&page, &NoPermission::tokenRequested);
        QSignalSpy retry(&page, &NoPermission::retryRequested);
        press(page, QStringLiteral("Enter another token"));
        press(page, QStringLiteral("Try again"));
        press(page, QStringLiteral("Copy details"));
        QCOMPARE(token.count(), 1);
        QCOMPARE(retry.count(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("d1 code: 7403")));
    }

    void retryIsOfferedOnlyWhereItCanBeDone()
    {
        NoPermission page(m_theme, m_icons);
        page.setError(refusal(403, 7403), WantedRight::Read);
        QVERIFY(button(page, QStringLiteral("Try again"))->isHidden());
    }

private:
    static QPushButton *button(const NoPermission &page, const QString &text)
    {
        const QList<QPushButton *> all = page.findChildren<QPushButton *>();
        const auto found = std::ranges::find(all, text, &QPushButton::text);
        return found == all.end() ? nullptr : *found;
    }

    static void press(const NoPermission &page, const QString &text)
    {
        button(page, text)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button(page, text), Qt::Key_Space);
    }

    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

QTEST_MAIN(tst_NoPermission)
#include "tst_nopermission.moc"
