// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "ui/shell/welcomepage.h"
#include "ui/theme/theme.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace d1;

class tst_WelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<WelcomePage>(m_theme, m_icons);
        m_page->resize(800, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void everyWayInAsksForItsOwnPlaceFromTheKeyboard()
    {
        const std::array<void (WelcomePage::*)(), 5> requests{
            &WelcomePage::demoRequested, &WelcomePage::fileRequested, &WelcomePage::projectRequested,
            &WelcomePage::devServerRequested, &WelcomePage::cloudflareRequested};
        const QStringList names{QStringLiteral("Demo"), QStringLiteral("SQLite file"), QStringLiteral("Worker project"),
                                QStringLiteral("wrangler dev"), QStringLiteral("Cloudflare")};
        const auto ways = m_page->findChildren<QCommandLinkButton *>();
        QCOMPARE(ways.size(), 5);
        for (qsizetype pressed = 0; pressed < ways.size(); ++pressed) {
            QCOMPARE(ways[pressed]->accessibleName(), names[pressed]);
            std::vector<std::unique_ptr<QSignalSpy>> spies;
            for (const auto request : requests)
                spies.push_back(std::make_unique<QSignalSpy>(m_page.get(), request));
            ways[pressed]->setFocus(Qt::TabFocusReason);
            QTest::keyClick(ways[pressed], pressed % 2 == 0 ? Qt::Key_Space : Qt::Key_Return);
            for (qsizetype asked = 0; asked < ways.size(); ++asked)
                QCOMPARE(spies[static_cast<std::size_t>(asked)]->count(), asked == pressed ? 1 : 0);
        }
    }

    void tabGoesThroughTheWaysFromTopToBottom()
    {
        const auto ways = m_page->findChildren<QCommandLinkButton *>();
        const QList<QWidget *> order = test::tabOrderFrom(ways.front());
        QCOMPARE(order.size(), 5);
        for (qsizetype way = 1; way < order.size(); ++way)
            QVERIFY(order[way]->y() > order[way - 1]->y());
    }

    void everyWayIsSpokenWithItsSentence()
    {
        QCOMPARE(test::unnamedWidgets(*m_page).join(u'\n'), QString());
        for (const QCommandLinkButton *way : m_page->findChildren<QCommandLinkButton *>()) {
            QVERIFY(!way->description().isEmpty());
            QCOMPARE(way->accessibleDescription(), way->description());
        }
    }

    void textsFitAndAreNotCut()
    {
        m_page->resize(m_page->minimumSizeHint());
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            QVERIFY2(label->height() >= label->heightForWidth(label->width()) || !label->wordWrap(),
                     qPrintable(label->text()));
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
    }

    void leadFollowsTheTheme()
    {
        const auto lead = m_page->findChildren<QLabel *>().at(1);
        QCOMPARE(lead->palette().color(QPalette::WindowText), m_theme.color(ColorRole::SecondaryText));
        m_theme.setMode(ThemeMode::Dark);
        QCOMPARE(lead->palette().color(QPalette::WindowText), m_theme.color(ColorRole::SecondaryText));
        m_theme.setMode(ThemeMode::Light);
    }

private:
    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<WelcomePage> m_page;
};

QTEST_MAIN(tst_WelcomePage)
#include "tst_welcomepage.moc"
