// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"
#include "ui/shell/splittersizes.h"

#include <QLabel>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace d1;
using namespace Qt::StringLiterals;

namespace {

/// Two parts beside each other, 400 wide.
std::unique_ptr<QSplitter> makeSplitter(const QString &name, bool hidesSecond = false)
{
    auto splitter = std::make_unique<QSplitter>();
    splitter->setObjectName(name);
    splitter->addWidget(new QLabel);
    splitter->addWidget(new QLabel);
    if (hidesSecond)
        splitter->widget(1)->hide();
    splitter->resize(400, 100);
    splitter->show();
    return splitter;
}

/// Drags the handle, as the mouse does.
void drag(QSplitter &splitter, int position)
{
    QWidget *handle = splitter.handle(1);
    const QPoint middle = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, middle);
    QTest::mouseMove(handle, QPoint(position - handle->x(), middle.y()));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(position - handle->x(), middle.y()));
}

} // namespace

class tst_SplitterSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        m_settings = std::make_unique<Settings>();
        m_sizes = std::make_unique<SplitterSizes>(*m_settings);
    }

    void whatWasDraggedComesBack()
    {
        const auto first = makeSplitter(u"results.value"_s);
        drag(*first, 100);
        const QList<int> sizes = first->sizes();
        QVERIFY(sizes[0] < 150);
        QCOMPARE(m_settings->splitterSizes(u"results.value"_s), sizes);
        QCOMPARE(makeSplitter(u"results.value"_s)->sizes(), sizes);
    }

    void aPartThatIsHiddenAtFirstTakesItsSize()
    {
        const auto first = makeSplitter(u"results.value"_s);
        drag(*first, 100);
        const auto next = makeSplitter(u"results.value"_s, true);
        QCOMPARE(next->sizes()[1], 0);
        next->widget(1)->show();
        QTRY_COMPARE(next->sizes(), first->sizes());
    }

    void draggingOthersDoesNotForgetAHiddenPart()
    {
        const QString name = u"results.value"_s;
        m_settings->setSplitterSizes(name, {200, 100, 100});
        const auto splitter = makeSplitter(name);
        splitter->addWidget(new QLabel);
        splitter->widget(2)->hide();
        drag(*splitter, 100);
        const QList<int> kept = m_settings->splitterSizes(name);
        QVERIFY(kept[0] < 150);
        QCOMPARE(kept[2], 100);
    }

    void eachHasItsOwnAndThoseWithoutANameHaveNone()
    {
        const QList<int> usual = makeSplitter(u"plan.tree"_s)->sizes();
        drag(*makeSplitter(u"results.value"_s), 100);
        drag(*makeSplitter({}), 100);
        QCOMPARE(makeSplitter(u"plan.tree"_s)->sizes(), usual);
        QCOMPARE(makeSplitter({})->sizes(), usual);
    }

    void sizesForAnotherNumberOfPartsAreLeftAlone()
    {
        m_settings->setSplitterSizes(u"plan.tree"_s, {10, 20, 30});
        QVERIFY(makeSplitter(u"plan.tree"_s)->sizes()[0] > 100);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SplitterSizes> m_sizes;
};

QTEST_MAIN(tst_SplitterSizes)
#include "tst_splittersizes.moc"
