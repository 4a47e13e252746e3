// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/savedquery.h"

#include <QTest>

using namespace d1;

class tst_SavedQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarkTellsTextsApart()
    {
        const TextMark mark = TextMark::of("SELECT 1;");
        QVERIFY(mark.isOf("SELECT 1;"));
        QVERIFY(!mark.isOf("SELECT 2;"));
        QVERIFY(!mark.isOf("SELECT 1; "));
        QCOMPARE(mark.bytes, std::size_t{9});
        QCOMPARE(TextMark::of("").hash,
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void shelvesHaveNames()
    {
        for (const QueryShelf shelf : {QueryShelf::Own, QueryShelf::Project, QueryShelf::Snippets})
            QCOMPARE(shelfOf(nameOf(shelf)), std::optional(shelf));
        QVERIFY(!shelfOf("attic"));
    }
};

QTEST_APPLESS_MAIN(tst_SavedQuery)
#include "tst_savedquery.moc"
