// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfile.h"
#include "features/importer/draft/importcolumnsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;
using Model = ImportColumnsModel;

class TestImportColumnsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRowForEachColumnAndEachThatIsMissing();
    void samplesAreValuesOfTheFirstRows();
    void evidenceComesWithTheWholeFile();
    void aDestinationIsEdited();
    void aMissingColumnTakesAConstant();
    void onlyANewTableHasTypesToEdit();

private:
    [[nodiscard]] QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role);
    }

    test::DraftFile m_files;
    std::unique_ptr<ImportDraft> m_draft;
    std::unique_ptr<Model> m_model;
};

void TestImportColumnsModel::init()
{
    m_model.reset();
    m_draft = std::make_unique<ImportDraft>();
    m_model = std::make_unique<Model>(*m_draft);
    new QAbstractItemModelTester(m_model.get(), m_model.get());
    m_draft->setSchema(test::peopleSchema());
    m_draft->open(m_files.write(u"people.csv"_s, "id,first_name,note\n1,Ada,\n2,Bob,x\n3,,y\n"));
    QTRY_VERIFY(m_draft->survey());
}

void TestImportColumnsModel::aRowForEachColumnAndEachThatIsMissing()
{
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(at(0, Model::Name).toString(), u"id"_s);
    QCOMPARE(at(0, Model::Destination).toString(), u"id"_s);
    QCOMPARE(at(2, Model::Destination).toString(), QString());
    QVERIFY(at(2, Model::Name, Model::IsFromFileRole).toBool());
    QCOMPARE(at(3, Model::Destination).toString(), u"email"_s);
    QVERIFY(!at(3, Model::Name, Model::IsFromFileRole).toBool());
    QVERIFY(!at(3, Model::Evidence, Model::MustBeFilledRole).toBool());
    QCOMPARE(at(4, Model::Destination).toString(), u"joined"_s);
    QVERIFY(at(4, Model::Evidence, Model::MustBeFilledRole).toBool());
}

void TestImportColumnsModel::samplesAreValuesOfTheFirstRows()
{
    QCOMPARE(at(0, Model::Sample).toStringList(), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(at(2, Model::Sample).toStringList(), (QStringList{u"x"_s, u"y"_s}));
}

void TestImportColumnsModel::evidenceComesWithTheWholeFile()
{
    const auto evidence = at(0, Model::Evidence, Model::EvidenceRole).value<ColumnEvidence>();
    QCOMPARE(evidence.type(), ColumnType::Integer);
    QCOMPARE(evidence.integers(), 3U);
}

void TestImportColumnsModel::aDestinationIsEdited()
{
    const QModelIndex note = m_model->index(2, Model::Destination);
    QVERIFY(note.data(Model::ChoicesRole).toStringList().contains(u"email"_s));
    QVERIFY(m_model->setData(note, u"email"_s));
    QCOMPARE(m_draft->destinationOf(2), std::string("email"));
    QCOMPARE(m_model->rowCount(), 4);
}

void TestImportColumnsModel::aMissingColumnTakesAConstant()
{
    const QModelIndex joined = m_model->index(4, Model::Sample);
    QVERIFY(joined.flags() & Qt::ItemIsEditable);
    QVERIFY(m_model->setData(joined, u"2026-11-29"_s));
    QCOMPARE(m_draft->wishes().constants.size(), 1U);
    QCOMPARE(at(4, Model::Sample).toString(), u"2026-11-29"_s);
    QVERIFY(m_model->setData(m_model->index(4, Model::Sample), QVariant()));
    QVERIFY(m_draft->wishes().constants.empty());
}

void TestImportColumnsModel::onlyANewTableHasTypesToEdit()
{
    QVERIFY(!(m_model->index(0, Model::Type).flags() & Qt::ItemIsEditable));
    m_draft->setTable("other", true);
    QVERIFY(m_model->index(0, Model::Type).flags() & Qt::ItemIsEditable);
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(m_model->setData(m_model->index(0, Model::Type), u"REAL"_s));
    QCOMPARE(at(0, Model::Type).toString(), u"REAL"_s);
    QVERIFY(m_model->setData(m_model->index(1, Model::Destination), u"given_name"_s));
    QCOMPARE(at(1, Model::Destination).toString(), u"given_name"_s);
}

QTEST_GUILESS_MAIN(TestImportColumnsModel)
#include "tst_importcolumnsmodel.moc"
