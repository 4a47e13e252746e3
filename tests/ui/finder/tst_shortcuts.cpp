// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/shortcuts.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace d1;
using namespace Qt::StringLiterals;

class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommandKeepsItsOwnKeysUntilOthersAreChosen();
    void chosenKeysReplaceAllOfTheOwn();
    void chosenKeysHoldForCommandsThatComeLater();
    void everyTabHearsOfAChange();
    void noKeysIsAChoice();
    void resetBringsTheOwnKeysBack();
    void othersWithTheSameKeysAreNamed();
    void aCommandThatIsGoneDoesNoHarm();
};

namespace {

const QKeySequence ctrlR(Qt::CTRL | Qt::Key_R);
const QKeySequence ctrlE(Qt::CTRL | Qt::Key_E);

QAction *add(QWidget &widget, const QString &name, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(name, &widget);
    action->setObjectName(name);
    action->setShortcuts(keys);
    widget.addAction(action);
    return action;
}

} // namespace

void TestShortcuts::aCommandKeepsItsOwnKeysUntilOthersAreChosen()
{
    Shortcuts shortcuts({});
    QWidget widget;
    QAction *run = add(widget, u"query.run"_s, {ctrlR, QKeySequence(Qt::Key_F5)});
    QCOMPARE(run->shortcuts(), QList({ctrlR, QKeySequence(Qt::Key_F5)}));
    QCOMPARE(shortcuts.keysOf(u"query.run"_s), run->shortcuts());
    QVERIFY(!shortcuts.isChanged(u"query.run"_s));
}

void TestShortcuts::chosenKeysReplaceAllOfTheOwn()
{
    Shortcuts shortcuts({});
    QWidget widget;
    QAction *run = add(widget, u"query.run"_s, {ctrlR, QKeySequence(Qt::Key_F5)});
    QSignalSpy changed(&shortcuts, &Shortcuts::changed);
    shortcuts.choose(u"query.run"_s, ctrlE);
    QCOMPARE(run->shortcuts(), QList{ctrlE});
    QCOMPARE(shortcuts.chosen(), Shortcuts::Chosen({{u"query.run"_s, u"Ctrl+E"_s}}));
    QCOMPARE(changed, QList<QList<QVariant>>({{u"query.run"_s}}));
}

void TestShortcuts::chosenKeysHoldForCommandsThatComeLater()
{
    Shortcuts shortcuts({{u"query.run"_s, u"Ctrl+E"_s}});
    QWidget widget;
    QCOMPARE(add(widget, u"query.run"_s, {ctrlR})->shortcuts(), QList{ctrlE});
}

void TestShortcuts::everyTabHearsOfAChange()
{
    Shortcuts shortcuts({});
    QWidget first;
    QWidget second;
    QAction *one = add(first, u"plan.fit"_s, {ctrlR});
    QAction *two = add(second, u"plan.fit"_s, {ctrlR});
    shortcuts.choose(u"plan.fit"_s, ctrlE);
    QCOMPARE(one->shortcut(), ctrlE);
    QCOMPARE(two->shortcut(), ctrlE);
}

void TestShortcuts::noKeysIsAChoice()
{
    Shortcuts shortcuts({});
    QWidget widget;
    QAction *run = add(widget, u"query.run"_s, {ctrlR});
    shortcuts.choose(u"query.run"_s, {});
    QVERIFY(run->shortcuts().isEmpty());
    QVERIFY(shortcuts.isChanged(u"query.run"_s));
}

void TestShortcuts::resetBringsTheOwnKeysBack()
{
    Shortcuts shortcuts({{u"query.run"_s, u"Ctrl+E"_s}});
    QWidget widget;
    QAction *run = add(widget, u"query.run"_s, {ctrlR});
    shortcuts.reset(u"query.run"_s);
    QCOMPARE(run->shortcuts(), QList{ctrlR});
    QVERIFY(shortcuts.chosen().isEmpty());
}

void TestShortcuts::othersWithTheSameKeysAreNamed()
{
    Shortcuts shortcuts({});
    QWidget widget;
    add(widget, u"query.run"_s, {ctrlR});
    add(widget, u"query.explain"_s, {ctrlE});
    QCOMPARE(shortcuts.othersWith(ctrlE, u"query.run"_s), QStringList{u"query.explain"_s});
    QCOMPARE(shortcuts.othersWith(ctrlE, u"query.explain"_s), QStringList());
}

void TestShortcuts::aCommandThatIsGoneDoesNoHarm()
{
    Shortcuts shortcuts({});
    {
        QWidget closed;
        add(closed, u"query.run"_s, {ctrlR});
    }
    shortcuts.choose(u"query.run"_s, ctrlE);
    QWidget widget;
    QCOMPARE(add(widget, u"query.run"_s, {ctrlR})->shortcut(), ctrlE);
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
