// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "ui/editor/findbar.h"
#include "ui/theme/iconset.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace d1;
using namespace d1::test;

/// By keyboard, as a person uses it.
class tst_FindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_editor = new SqlEditor(m_theme);
        m_bar = new FindBar(*m_editor, m_icons);
        column->addWidget(m_bar);
        column->addWidget(m_editor);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void matchesAreCountedAndWalked()
    {
        setMarkedText(*m_editor, "|a b A b a");
        m_bar->open();
        QTest::keyClicks(field("Find"), QStringLiteral("a"));
        QCOMPARE(markedText(*m_editor), std::string("|a| b A b a"));
        QCOMPARE(answer(), QStringLiteral("1 of 3"));
        QTest::keyClick(field("Find"), Qt::Key_Return);
        QCOMPARE(answer(), QStringLiteral("2 of 3"));
        QTest::keyClick(field("Find"), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(field("Find"), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(answer(), QStringLiteral("3 of 3"));
        press("Match case");
        QCOMPARE(answer(), QStringLiteral("2 of 2"));
        QTest::keyClicks(field("Find"), QStringLiteral("x"));
        QCOMPARE(answer(), QStringLiteral("Not found"));
    }

    void wholeWordsAndExpressionsAreFound()
    {
        setMarkedText(*m_editor, "|ab a a1");
        m_bar->open();
        QTest::keyClicks(field("Find"), QStringLiteral("a"));
        press("Whole words");
        QCOMPARE(markedText(*m_editor), std::string("ab |a| a1"));
        QCOMPARE(answer(), QStringLiteral("1 of 1"));
        press("Whole words");
        press("Regular expression");
        field("Find")->setText(QStringLiteral("a\\d"));
        QCOMPARE(markedText(*m_editor), std::string("ab a |a1|"));
        field("Find")->setText(QStringLiteral("(a"));
        QCOMPARE(answer(), QStringLiteral("Not a regular expression"));
    }

    void oneMatchAfterTheOtherIsReplaced()
    {
        setMarkedText(*m_editor, "|a| b a");
        m_bar->openReplace();
        QTest::keyClick(field("Find"), Qt::Key_Tab);
        QVERIFY(field("Replace with")->hasFocus());
        QTest::keyClicks(field("Replace with"), QStringLiteral("aa"));
        QTest::keyClick(field("Replace with"), Qt::Key_Return);
        QCOMPARE(markedText(*m_editor), std::string("aa b |a|"));
        QTest::keyClick(field("Replace with"), Qt::Key_Return);
        QCOMPARE(m_editor->script(), std::string("aa b aa"));
        m_editor->undo();
        QCOMPARE(m_editor->script(), std::string("aa b a"));
    }

    void allAreReplacedAsOneStep()
    {
        setMarkedText(*m_editor, "|ä = 1 OR b = 2");
        m_bar->openReplace();
        press("Regular expression");
        field("Find")->setText(QStringLiteral("(\\w) = (\\d)"));
        field("Replace with")->setText(QStringLiteral("$2 = $1"));
        press("Replace every match");
        QCOMPARE(m_editor->script(), std::string("1 = ä OR 2 = b"));
        QCOMPARE(answer(), QStringLiteral("2 replaced"));
        m_editor->undo();
        QCOMPARE(m_editor->script(), std::string("ä = 1 OR b = 2"));
        QTRY_COMPARE(answer(), QStringLiteral("2 found"));
    }

    void escapeGivesTheKeyboardBack()
    {
        m_bar->openReplace();
        QVERIFY(field("Replace with")->isVisible());
        QTest::keyClick(field("Find"), Qt::Key_Escape);
        QVERIFY(!m_bar->isVisible());
        QVERIFY(m_editor->hasFocus());
        m_bar->open();
        QVERIFY(!field("Replace with")->isVisible());
    }

private:
    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        const QList<QLineEdit *> fields = m_bar->findChildren<QLineEdit *>();
        const auto found = std::ranges::find(fields, QString::fromUtf8(name), &QLineEdit::accessibleName);
        return found == fields.end() ? nullptr : *found;
    }

    void press(const char *name) const
    {
        for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
            if (button->accessibleName().startsWith(QString::fromUtf8(name)))
                return QTest::keyClick(button, Qt::Key_Space);
        }
        QFAIL(name);
    }

    [[nodiscard]] QString answer() const
    {
        return m_bar->findChild<QLabel *>(QStringLiteral("editor.findAnswer"))->text();
    }

    Theme m_theme;
    IconSet m_icons{m_theme};
    std::unique_ptr<QWidget> m_window;
    SqlEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;
};

QTEST_MAIN(tst_FindBar)
#include "tst_findbar.moc"
