// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "ui/editor/bracemarks.h"
#include "ui/theme/theme.h"

#include <QTest>

#include <memory>

using namespace d1;
using namespace d1::test;

class tst_BraceMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<SqlEditor>(m_theme);
        m_editor->resize(300, 60);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }

    void cleanup() { m_editor.reset(); }

    void theCaretsParenthesisIsMarkedWithItsPartner()
    {
        setMarkedText(*m_editor, "f(a, ')')|");
        QTRY_VERIFY(shown());
        QCOMPARE(shown()->brace, std::size_t{8});
        QCOMPARE(shown()->partner, std::optional<std::size_t>(1));
    }

    void anUnmatchedOneIsMarkedSo()
    {
        setMarkedText(*m_editor, "f|(a");
        QTRY_VERIFY(shown());
        QVERIFY(!shown()->partner);
        m_editor->insertAt(QStringLiteral(")"), 0, 3);
        QTRY_COMPARE(shown()->partner, std::optional<std::size_t>(3));
    }

    void theCaretsQuoteIsMarkedWithItsPartner()
    {
        setMarkedText(*m_editor, "SELECT 'it''s (é'|");
        QTRY_VERIFY(shown());
        QCOMPARE(shown()->brace, std::size_t{17});
        QCOMPARE(shown()->partner, std::optional<std::size_t>(7));
        m_editor->setCaret(12);
        QTRY_VERIFY(!shown());
        m_editor->setCaret(7);
        QTRY_VERIFY(shown());
        QCOMPARE(shown()->partner, std::optional<std::size_t>(17));
    }

    void aQuoteThatIsNotClosedIsMarkedSo()
    {
        setMarkedText(*m_editor, "SELECT |'open");
        QTRY_VERIFY(shown());
        QVERIFY(!shown()->partner);
    }

    void awayFromParenthesesNothingIsMarked()
    {
        setMarkedText(*m_editor, "f(a)|");
        QTRY_VERIFY(shown());
        m_editor->setCaret(0);
        QTRY_VERIFY(!shown());
        setMarkedText(*m_editor, "a <| b");
        QTRY_COMPARE(m_editor->caret(), std::size_t{3});
        QVERIFY(!shown());
    }

    void marksShowInLightAndDark_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::newRow("light") << ThemeMode::Light;
        QTest::newRow("dark") << ThemeMode::Dark;
    }

    void marksShowInLightAndDark()
    {
        QFETCH(ThemeMode, mode);
        m_theme.setMode(mode);
        setMarkedText(*m_editor, "|a f(a)");
        QVERIFY(!showsSelectionColour());
        m_editor->setCaret(4);
        QTRY_VERIFY(showsSelectionColour());
    }

private:
    [[nodiscard]] std::optional<sql::BracePair> shown() const { return m_editor->braces().shown(); }

    [[nodiscard]] bool showsSelectionColour() const
    {
        const QImage picture = m_editor->viewport()->grab().toImage();
        const QRgb wanted = m_theme.color(ColorRole::Selection).rgb();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) == wanted)
                    return true;
            }
        }
        return false;
    }

    Theme m_theme;
    std::unique_ptr<SqlEditor> m_editor;
};

QTEST_MAIN(tst_BraceMarks)
#include "tst_bracemarks.moc"
