// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"
#include "support/await.h"
#include "ui/theme/theme.h"

using namespace d1;
using namespace d1::test;

class tst_SqlEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<SqlEditor>(m_theme);
        m_editor->resize(600, 300);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    void cleanup() { m_editor.reset(); }

    void errorsAreMarkedWhereTheirBytesStand_data()
    {
        QTest::addColumn<std::string>("script"); // the error is at |
        QTest::addColumn<std::string>("marked");
        QTest::newRow("a word") << std::string("SELECT |nope FROM t") << std::string("nope");
        QTest::newRow("behind two bytes") << std::string("SELECT 'é', |nope") << std::string("nope");
        QTest::newRow("behind three and four bytes") << std::string("SELECT '✓😀', |nope") << std::string("nope");
        QTest::newRow("in a later statement")
            << std::string("SELECT 'ü';\nSELECT '日本', |nöpe;") << std::string("nöpe");
        QTest::newRow("a string") << std::string("SELECT 1 |'é x'") << std::string("'é x'");
        QTest::newRow("at the end") << std::string("SELECT (1|") << std::string("1");
    }

    void errorsAreMarkedWhereTheirBytesStand()
    {
        QFETCH(std::string, script);
        QFETCH(std::string, marked);
        const std::size_t offset = script.find('|');
        script.erase(offset, 1);
        m_editor->setScript(script);
        m_editor->markError(offset, QStringLiteral("no such column"));
        const std::vector<EditorRemark> &errors = m_editor->marks().errors();
        QCOMPARE(errors.size(), std::size_t{1});
        const sql::StatementSpan span{errors[0].begin, errors[0].end};
        QCOMPARE(std::string(span.in(script)), marked);
        for (std::size_t i = 0; i < script.size(); ++i)
            QCOMPARE(isUnderlined(errorIndicator, i), i >= span.begin && i < span.end);
        QCOMPARE(m_editor->caret(), span.begin);
        QTest::keyClicks(m_editor.get(), QStringLiteral("x"));
        QVERIFY(m_editor->marks().errors().empty());
    }

    void whatD1RefusesIsUnderlinedBehindOtherBytes()
    {
        const std::string script = "SELECT 'é✓😀';\nBEGIN;\nSELECT sqlite_version();";
        m_editor->setScript(script);
        QTRY_COMPARE(m_editor->marks().warnings().size(), std::size_t{2});
        QStringList words;
        for (const EditorRemark &warning : m_editor->marks().warnings()) {
            words += QString::fromStdString(script.substr(warning.begin, warning.end - warning.begin));
            QVERIFY(isUnderlined(warningIndicator, warning.begin) && !isUnderlined(warningIndicator, warning.end));
        }
        QCOMPARE(words, QStringList({QStringLiteral("BEGIN"), QStringLiteral("sqlite_version")}));
    }

    void problemsAreVisitedAndReadByKeyboard()
    {
        m_editor->setScript("SELECT 'é';\nBEGIN;\nVACUUM;");
        const std::size_t begin = 13;
        const std::size_t vacuum = 20;
        m_editor->goToNextRemark(); // without waiting for the pause
        QCOMPARE(m_editor->caret(), begin);
        QVERIFY(m_editor->isCallTipActive());
        m_editor->goToNextRemark();
        QCOMPARE(m_editor->caret(), vacuum);
        m_editor->goToNextRemark();
        QCOMPARE(m_editor->caret(), begin);
        m_editor->goToPreviousRemark();
        QCOMPARE(m_editor->caret(), vacuum);
        m_editor->setScript("SELECT 1;");
        m_editor->goToNextRemark();
        QCOMPARE(m_editor->caret(), std::size_t{0});
    }

private:
    static constexpr unsigned long errorIndicator = 8;
    static constexpr unsigned long warningIndicator = 9;

    [[nodiscard]] bool isUnderlined(unsigned long indicator, std::size_t position) const
    {
        return m_editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, indicator, static_cast<long>(position))
               != 0;
    }

    Theme m_theme;
    std::unique_ptr<SqlEditor> m_editor;
};

QTEST_MAIN(tst_SqlEditor)
#include "tst_sqleditor.moc"
