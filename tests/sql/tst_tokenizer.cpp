// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/tokenizer.h"

#include <QTest>

#include <random>

using namespace d1::sql;

namespace {

/// One letter a kind, so that a table row reads as a picture of the text.
char letterOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Keyword:
        return 'K';
    case TokenKind::Identifier:
        return 'I';
    case TokenKind::QuotedIdentifier:
        return 'Q';
    case TokenKind::String:
        return 'S';
    case TokenKind::Blob:
        return 'B';
    case TokenKind::Number:
        return 'N';
    case TokenKind::Variable:
        return 'V';
    case TokenKind::Operator:
        return 'O';
    case TokenKind::Comment:
        return 'C';
    case TokenKind::Space:
        return '_';
    case TokenKind::Invalid:
        return '!';
    }
    return '?';
}

/// "K:SELECT I:a"; white space is left out.
QByteArray picture(const std::vector<Token> &tokens)
{
    QByteArray text;
    for (const Token &token : tokens) {
        if (token.kind == TokenKind::Space)
            continue;
        if (!text.isEmpty())
            text += ' ';
        text += letterOf(token.kind);
        text += ':';
        text += QByteArray(token.text.data(), static_cast<qsizetype>(token.text.size()));
    }
    return text;
}

std::string joined(const std::vector<Token> &tokens)
{
    std::string text;
    for (const Token &token : tokens)
        text += token.text;
    return text;
}

const std::vector<std::string> corpus{
    "SELECT c.name, sum(o.total) FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.total >= 1.5e-3",
    "INSERT INTO \"odd \"\"name\"\"\"(`a``b`, [c d]) VALUES (X'00ff', 'it''s', -0x1F), (?1, :name, $a::b(c))",
    "CREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT CASE WHEN 1 THEN 2 END; END; -- done\r\n/* not closed",
    "SELECT a->'$.b', a ->> 'c' || 'd', 1<<2, 3>>1, 4<>5, 6!=7, 8==8, ~9, 1<=2, 2>=1 FROM t",
    "\xef\xbb\xbfSELECT 'h\xc3\xa9\xe2\x9c\x93', \xc3\xbcmlaut FROM na\xc3\xafve\t\n\v\f",
    "select 1abc, 1_000, 0x, 0xG, 1.e5, .5, 1..2, x'0', x'zz', 'open",
    "",
    " ",
    ";",
    "'",
    "\"",
    "[",
    "`",
    "/*",
    "/*/",
    "/**/",
    "--",
    "-",
    "->",
    "?",
    ":",
    "$(",
    "$a(b",
    "#1",
    "!",
    "x'",
};

} // namespace

class tst_Tokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsCutAsSqliteCutsIt_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("expected");

        const auto row = [](const char *name, const QByteArray &sql, const QByteArray &expected) {
            QTest::newRow(name) << sql << expected;
        };
        row("keywords in any case", "Select FROM wHere", "K:Select K:FROM K:wHere");
        row("words that are no keywords", "selects _from $where", "I:selects I:_from V:$where");
        row("contextual keyword", "key begin", "K:key K:begin");
        row("dollar inside a name", "a$b c", "I:a$b I:c");
        row("non-ASCII name", "\xc3\xbcml\xc3\xa4ut=1", "I:\xc3\xbcml\xc3\xa4ut O:= N:1");
        row("x is a name when no quote follows", "x 'a'", "I:x S:'a'");

        row("double quotes", "\"a\"\"b\"", "Q:\"a\"\"b\"");
        row("back ticks", "`a``b`", "Q:`a``b`");
        row("brackets do not double", "[a]]", "Q:[a] !:]");
        row("string", "'it''s'", "S:'it''s'");
        row("string over lines", "'a\nb'", "S:'a\nb'");
        row("semicolon in a string", "';'", "S:';'");
        row("unterminated string", "'abc -- x", "!:'abc -- x");
        row("unterminated name", "\"abc", "!:\"abc");
        row("unterminated bracket", "[abc", "!:[abc");

        row("blob", "X'00fF' x''", "B:X'00fF' B:x''");
        row("blob of odd length", "x'0'", "!:x'0'");
        row("blob with another letter", "x'0g' 1", "!:x'0g' N:1");
        row("unterminated blob", "x'00", "!:x'00");

        row("whole number", "42", "N:42");
        row("fractions", "1.5 .5 1.", "N:1.5 N:.5 N:1.");
        row("exponents", "1e5 1.5E+3 .5e-2", "N:1e5 N:1.5E+3 N:.5e-2");
        row("hexadecimal", "0x1F 0Xa", "N:0x1F N:0Xa");
        row("hexadecimal ends at its digits", "0x1g", "N:0x1 I:g");
        row("no digits behind 0x", "0x", "!:0x");
        row("digits with a tail", "1abc", "!:1abc");
        row("underscores came after 3.40", "1_000", "!:1_000");
        row("exponent without digits", "1e", "!:1e");
        row("two dots", "1..2", "N:1. N:.2");
        row("sign is an operator", "-1", "O:- N:1");

        row("parameters", "? ?12 :a @b $c", "V:? V:?12 V::a V:@b V:$c");
        row("name of digits", ":1", "V::1");
        row("Tcl's scopes and suffix", "$a::b(c d", "!:$a::b(c I:d");
        row("Tcl's suffix", "$a::b(c)d", "V:$a::b(c) I:d");
        row("sign without a name", ": a", "!:: I:a");
        row("register", "#1", "!:#1");

        row("arrows", "a->b->>c", "I:a O:-> I:b O:->> I:c");
        row("longest operator wins", "<<= <> <= == != || |", "O:<< O:= O:<> O:<= O:== O:!= O:|| O:|");
        row("lone exclamation mark", "!a", "!:! I:a");
        row("other bytes", "^{\\}", "!:^ !:{ !:\\ !:}");
        row("comma and dot", "a.b,c", "I:a O:. I:b O:, I:c");

        row("line comment ends before the line break", "1--x\n2", "N:1 C:--x N:2");
        row("block comment", "1/* ; ' */2", "N:1 C:/* ; ' */ N:2");
        row("block comments do not nest", "/*/**/1", "C:/*/**/ N:1");
        row("a slash alone closes nothing", "/*/1*/", "C:/*/1*/");
        row("unterminated comment", "1/*x", "N:1 C:/*x");
        row("an opening at the very end", "1/*", "N:1 O:/ O:*");
        row("two dashes need no space", "1--1", "N:1 C:--1");
        row("byte order mark is space",
            "\xef\xbb\xbf"
            "a",
            "I:a");
        row("vertical tab begins no space", "\va \vb", "!:\v I:a I:b");
    }

    void textIsCutAsSqliteCutsIt()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, expected);
        QCOMPARE(picture(tokenize(sql.toStdString())), expected);
    }

    void offsetsCountBytes()
    {
        const std::vector<Token> tokens = tokenize("'\xc3\xa9' b");
        QCOMPARE(tokens.size(), std::size_t{3});
        QCOMPARE(tokens[0].offset, std::size_t{0});
        QCOMPARE(tokens[1].offset, std::size_t{4});
        QCOMPARE(tokens[2].offset, std::size_t{5});
    }

    void nulByteIsOneInvalidToken()
    {
        const std::vector<Token> tokens = tokenize(std::string_view("a\0b", 3));
        QCOMPARE(tokens.size(), std::size_t{3});
        QCOMPARE(tokens[1].kind, TokenKind::Invalid);
        QCOMPARE(tokens[1].text.size(), std::size_t{1});
    }

    void tokensJoinedAreTheText()
    {
        for (const std::string &sql : corpus)
            QCOMPARE(joined(tokenize(sql)), sql);
    }

    void tokensJoinedAreTheTextForRandomInput()
    {
        std::mt19937 random(20261123); // NOLINT: the same texts on every run
        const std::string pool = "'\"`[]xX09afeE.+-*/<>=!|&~(),;?:@$# \t\n\rSELECT_$\\{}^%#\xc3\xa9\xef\xbb\xbf";
        std::uniform_int_distribution<std::size_t> fromPool(0, pool.size() - 1);
        std::uniform_int_distribution<int> anyByte(0, 255);
        std::uniform_int_distribution<int> lengths(0, 60);
        for (int round = 0; round < 4000; ++round) {
            std::string sql;
            const int length = lengths(random);
            for (int i = 0; i < length; ++i)
                sql += round % 2 == 0 ? pool[fromPool(random)] : static_cast<char>(anyByte(random));
            const std::vector<Token> tokens = tokenize(sql);
            QCOMPARE(joined(tokens), sql);
            std::size_t offset = 0;
            for (const Token &token : tokens) {
                QCOMPARE(token.offset, offset);
                QVERIFY(!token.text.empty());
                offset += token.text.size();
            }
        }
    }

    void significantTokensLeaveOutSpaceAndComments()
    {
        QCOMPARE(picture(significantTokens(" a /* b */ c -- d\n;")), QByteArray("I:a I:c O:;"));
    }

    void wordsCompareInAnyCaseButNotInQuotes()
    {
        QVERIFY(isWord(tokenize("select")[0], "SELECT"));
        QVERIFY(isWord(tokenize("Table_Info")[0], "TABLE_INFO"));
        QVERIFY(!isWord(tokenize("\"select\"")[0], "SELECT"));
        QVERIFY(!isWord(tokenize("selects")[0], "SELECT"));
    }
};

QTEST_APPLESS_MAIN(tst_Tokenizer)
#include "tst_tokenizer.moc"
