// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/parameters.h"

#include <QTest>

using namespace d1::sql;

namespace {

/// "1 2:id" : number and name of each, with the number of places behind a slash when it is not one.
QByteArray picture(const std::vector<Parameter> &parameters)
{
    QByteArray text;
    for (const Parameter &parameter : parameters) {
        if (!text.isEmpty())
            text += ' ';
        text +=
            QByteArray::number(static_cast<qulonglong>(parameter.number)) + QByteArray::fromStdString(parameter.name);
        if (parameter.offsets.size() != 1)
            text += '/' + QByteArray::number(static_cast<qulonglong>(parameter.offsets.size()));
    }
    return text;
}

} // namespace

class tst_Parameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parametersAreNumberedAsSqliteDoes_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("numbered");
        const auto row = [](const char *name, const QByteArray &sql, const QByteArray &parameters,
                            const QByteArray &numbered) { QTest::newRow(name) << sql << parameters << numbered; };

        row("none", "SELECT 'a?', \":b\" -- $c\n", "", "SELECT 'a?', \":b\" -- $c\n");
        row("question marks", "SELECT ?, ?", "1 2", "SELECT ?1, ?2");
        row("numbers", "SELECT ?2, ?1, ?2", "1 2/2", "SELECT ?2, ?1, ?2");
        row("names", "SELECT :a, @b, $c, :a", "1:a/2 2@b 3$c", "SELECT ?1, ?2, ?3, ?1");
        row("the sign belongs to the name", "SELECT :a, @a", "1:a 2@a", "SELECT ?1, ?2");
        row("names keep their case", "SELECT :a, :A", "1:a 2:A", "SELECT ?1, ?2");
        row("mixed", "SELECT ?, :a, ?, :a, ?2", "1 2:a/3 3", "SELECT ?1, ?2, ?3, ?2, ?2");
        row("question mark after a number", "SELECT ?5, ?", "1/0 2/0 3/0 4/0 5 6", "SELECT ?5, ?6");
        row("name of Tcl", "SELECT $a::b(c)", "1$a::b(c)", "SELECT ?1");
        row("?0 is none", "SELECT ?0", "", "SELECT ?0");
        row("too large to be one", "SELECT ?99999999999999999999, ?4000000000", "",
            "SELECT ?99999999999999999999, ?4000000000");
        row("comments and space stay", "SELECT /* ? */ ?\r\n-- ?", "1", "SELECT /* ? */ ?1\r\n-- ?");
    }

    void parametersAreNumberedAsSqliteDoes()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, numbered);
        QCOMPARE(picture(parametersOf(sql.toStdString())), parameters);
        QCOMPARE(withNumberedParameters(sql.toStdString()), numbered.toStdString());
    }

    void placesAreByteOffsets()
    {
        const std::vector<Parameter> parameters = parametersOf("SELECT '\xc3\xa9', :a, :a");
        QCOMPARE(parameters.size(), std::size_t{1});
        QCOMPARE(parameters[0].offsets, (std::vector<std::size_t>{13, 17}));
    }

    void numberedTextHasTheSameNumbers()
    {
        const std::string numbered = withNumberedParameters("SELECT ?, :a, ?7, @b, ?, :a");
        QCOMPARE(withNumberedParameters(numbered), numbered);
        QCOMPARE(parametersOf(numbered).size(), std::size_t{9});
    }
};

QTEST_APPLESS_MAIN(tst_Parameters)
#include "tst_parameters.moc"
