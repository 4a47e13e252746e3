// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/presentationproxy.h"

#include <QAbstractItemModelTester>
#include <QStandardItemModel>
#include <QTest>

using namespace d1;

namespace {

constexpr int OwnRole = Qt::UserRole + 1;

/// Two columns: a name, and a number that has a tool tip when it is odd.
class Counted final : public PresentationProxy
{
public:
    using PresentationProxy::PresentationProxy;

protected:
    [[nodiscard]] QString textOf(const QModelIndex &index) const override
    {
        return isNumber(index.column()) ? QStringLiteral("%1 rows").arg(valueOf(index).toInt())
                                        : valueOf(index).toString();
    }
    [[nodiscard]] QString headingOf(int column) const override
    {
        return column == 0 ? QStringLiteral("Name") : QStringLiteral("Rows");
    }
    [[nodiscard]] bool isNumber(int column) const override { return column == 1; }
    [[nodiscard]] QVariant lookOf(const QModelIndex &index, int role) const override
    {
        const bool isOdd = index.data(OwnRole).toBool(); // one of the model's own roles
        return role == Qt::ToolTipRole && isOdd ? QVariant(QStringLiteral("odd")) : QVariant();
    }
};

} // namespace

class tst_PresentationProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_model.appendRow({new QStandardItem(QStringLiteral("orders")), new QStandardItem});
        m_model.setData(m_model.index(0, 1), 7, Qt::DisplayRole);
        m_model.setData(m_model.index(0, 1), true, OwnRole);
        m_proxy.setSourceModel(&m_model);
        new QAbstractItemModelTester(&m_proxy, this);
    }

    void textsAreShownAndSpoken()
    {
        QCOMPARE(at(0).data().toString(), QStringLiteral("orders"));
        QCOMPARE(at(1).data().toString(), QStringLiteral("7 rows"));
        QCOMPARE(at(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("7 rows"));
    }

    void numbersStandAtTheRightUnderTheirHead()
    {
        for (const int column : {0, 1}) {
            const auto side = column == 1 ? Qt::AlignRight : Qt::AlignLeft;
            QVERIFY(at(column).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(side));
            const QVariant head = m_proxy.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
            QVERIFY(head.value<Qt::Alignment>().testFlag(side));
        }
        QCOMPARE(m_proxy.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Rows"));
        QVERIFY(!m_proxy.headerData(2, Qt::Horizontal).isValid());
    }

    void looksComeBeforeWhatTheModelBelowSays()
    {
        QCOMPARE(at(1).data(Qt::ToolTipRole).toString(), QStringLiteral("odd"));
        QVERIFY(!at(0).data(Qt::ToolTipRole).isValid());
        QVERIFY(at(1).data(OwnRole).toBool());
    }

private:
    [[nodiscard]] QModelIndex at(int column) const { return m_proxy.index(0, column); }

    QStandardItemModel m_model;
    Counted m_proxy;
};

QTEST_MAIN(tst_PresentationProxy)
#include "tst_presentationproxy.moc"
