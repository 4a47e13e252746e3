// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spokenwidgets.h"
#include "ui/shell/headerbar.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/environmentbadge.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace d1;

class tst_HeaderBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_header = new HeaderBar(m_theme, m_icons, m_window.get());
        m_below = new QLineEdit;
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_header);
        column->addWidget(m_below);
        m_window->resize(900, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void withoutADatabaseItSaysWhatToDo()
    {
        QCOMPARE(target()->text(), QStringLiteral("Open a database"));
        QVERIFY(!badge()->isVisible());
        QCOMPARE(m_header->height(), metrics::HeaderHeight);
    }

    void whatIsBeingOpenedIsNamed()
    {
        m_header->showIdentity(std::nullopt, QStringLiteral("demo:"));
        QCOMPARE(target()->text(), QStringLiteral("Opening demo: …"));
        QVERIFY(!badge()->isVisible());
    }

    void openDatabaseIsNamedWithItsEnvironment()
    {
        m_header->showIdentity(SessionIdentity{"d1:shop", "shop (production)", Environment::Production});
        QCOMPARE(target()->text(), QStringLiteral("shop (production)"));
        QCOMPARE(target()->toolTip(), QStringLiteral("d1:shop"));
        QVERIFY(badge()->isVisible());
        QCOMPARE(badge()->text(), QStringLiteral("PRODUCTION"));
        m_header->showIdentity(std::nullopt);
        QVERIFY(!badge()->isVisible());
        QCOMPARE(target()->text(), QStringLiteral("Open a database"));
    }

    void longNameIsCutInTheMiddleAndWholeInTheToolTip()
    {
        const std::string name = "begin" + std::string(200, 'x') + "end.sqlite";
        m_header->showIdentity(SessionIdentity{"file:/" + name, name, Environment::Development});
        QVERIFY(target()->text().startsWith(QStringLiteral("begin")));
        QVERIFY(target()->text().endsWith(QStringLiteral("end.sqlite")));
        QVERIFY(target()->text().contains(u'…'));
        QVERIFY(target()->sizeHint().width() < 400);
        QCOMPARE(target()->toolTip(), QString::fromStdString("file:/" + name));
    }

    void ampersandInANameIsShown()
    {
        m_header->showIdentity(SessionIdentity{"file:/R&D", "R&D", Environment::Development});
        QCOMPARE(target()->text(), QStringLiteral("R&&D")); // a lone & would mark the D
    }

    void f10OpensTheMainMenu()
    {
        QMenu menu;
        menu.addAction(QStringLiteral("entry"));
        m_header->setMainMenu(&menu);
        bool wasOpen = false;
        connect(&menu, &QMenu::aboutToShow, this, [&] {
            wasOpen = true;
            QTimer::singleShot(0, &menu, &QMenu::close); // it runs a loop of its own
        });
        QTest::keyClick(m_window.get(), Qt::Key_F10);
        QVERIFY(wasOpen);
    }

    void spaceOpensTheDatabases()
    {
        QMenu menu;
        menu.addAction(QStringLiteral("entry"));
        m_header->setTargetMenu(&menu);
        bool wasOpen = false;
        connect(&menu, &QMenu::aboutToShow, this, [&] {
            wasOpen = true;
            QTimer::singleShot(0, &menu, &QMenu::close);
        });
        target()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(target(), Qt::Key_Space);
        QVERIFY(wasOpen);
    }

    void viewsAndToolsFollowTheirActions()
    {
        QAction view(QStringLiteral("Query"));
        view.setCheckable(true);
        QAction tool(QStringLiteral("Explorer"));
        m_header->addView(&view);
        m_header->addTool(&tool);
        QToolButton *button = called("Query");
        QVERIFY(button);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(view.isChecked());
        tool.setEnabled(false);
        QVERIFY(!called("Explorer")->isEnabled());
        QCOMPARE(test::unnamedWidgets(*m_header).join(u'\n'), QString());
    }

    void tabGoesThroughTheHeaderFromLeftToRightAndThenBelow()
    {
        QAction view(QStringLiteral("Query"));
        QAction second(QStringLiteral("Plans"));
        QAction tool(QStringLiteral("Explorer"));
        m_header->addView(&view);
        m_header->addView(&second);
        m_header->addTool(&tool);
        QTRY_VERIFY(called("Explorer")->isVisible());
        const QList<QWidget *> expected{called("Menu"),  called("Database"), called("Query"),
                                        called("Plans"), called("Explorer"), m_below};
        QCOMPARE(test::tabOrderFrom(called("Menu")), expected);
    }

    void coloursFollowTheTheme()
    {
        m_theme.setMode(ThemeMode::Dark);
        const QColor dark = m_header->grab().toImage().pixelColor(m_header->width() / 2, 2);
        QCOMPARE(dark, m_theme.color(ColorRole::Window));
        m_theme.setMode(ThemeMode::Light);
        const QColor light = m_header->grab().toImage().pixelColor(m_header->width() / 2, 2);
        QCOMPARE(light, m_theme.color(ColorRole::Window));
        QVERIFY(light != dark);
    }

private:
    [[nodiscard]] QToolButton *called(const char *name) const
    {
        for (QToolButton *button : m_header->findChildren<QToolButton *>()) {
            if (button->accessibleName() == QLatin1StringView(name))
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QToolButton *target() const { return called("Database"); }
    [[nodiscard]] EnvironmentBadge *badge() const { return m_header->findChild<EnvironmentBadge *>(); }

    Theme m_theme{ThemeMode::Light};
    IconSet m_icons{m_theme};
    std::unique_ptr<QWidget> m_window;
    HeaderBar *m_header = nullptr;
    QLineEdit *m_below = nullptr;
};

QTEST_MAIN(tst_HeaderBar)
#include "tst_headerbar.moc"
