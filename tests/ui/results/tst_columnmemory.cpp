// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/columnmemory.h"

#include <QTest>

#include <vector>

using namespace d1;

namespace {

using Names = std::vector<std::string>;

const ColumnLayout wide{QByteArray("wide"), 1};
const ColumnLayout narrow{QByteArray("narrow"), 0};

} // namespace

class tst_ColumnMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutsAreFoundByTheNamesOfAllColumns()
    {
        ColumnMemory memory;
        memory.keep(Names{"id", "name"}, wide);
        QCOMPARE(memory.find(Names{"id", "name"}), std::optional(wide));
        QVERIFY(!memory.find(Names{"id"}));
        QVERIFY(!memory.find(Names{"name", "id"}));
        QVERIFY(!memory.find(Names{"idname", ""}));
        memory.keep(Names{"id", "name"}, narrow);
        QCOMPARE(memory.find(Names{"id", "name"}), std::optional(narrow));
    }

    void theLatestAreKept()
    {
        ColumnMemory memory;
        for (qsizetype i = 0; i <= ColumnMemory::MaxLayouts; ++i)
            memory.keep(Names{std::to_string(i)}, wide);
        QVERIFY(!memory.find(Names{"0"}));
        QVERIFY(memory.find(Names{"1"}));
        QVERIFY(memory.find(Names{std::to_string(ColumnMemory::MaxLayouts)}));
    }

    void theyComeBackFromBytes()
    {
        ColumnMemory memory;
        memory.keep(Names{"id"}, wide);
        memory.keep(Names{"other"}, narrow);
        ColumnMemory later;
        later.restore(memory.saved());
        QCOMPARE(later.find(Names{"id"}), std::optional(wide));
        QCOMPARE(later.saved(), memory.saved());
    }

    void otherBytesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        ColumnMemory memory;
        memory.keep(Names{"id"}, narrow);
        QTest::newRow("none") << QByteArray();
        QTest::newRow("text") << QByteArray("something else entirely");
        QTest::newRow("cut off") << memory.saved().chopped(3);
    }

    void otherBytesChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        ColumnMemory memory;
        memory.keep(Names{"id"}, wide);
        memory.restore(bytes);
        const std::optional<ColumnLayout> found = memory.find(Names{"id"});
        QVERIFY(!found || *found == wide);
    }
};

QTEST_GUILESS_MAIN(tst_ColumnMemory)
#include "tst_columnmemory.moc"
