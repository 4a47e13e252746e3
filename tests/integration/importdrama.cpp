// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdrama.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace d1::test {

namespace {

constexpr int mostStarts = 600;
constexpr int patienceMs = 120'000;
constexpr int batchRows = 1000;

/// A number that depends on every value of the row and on its place, and whose sum fits into 53 bits.
std::int64_t weightOf(int id, const QByteArray &name)
{
    return (std::int64_t{id} * 7919 + name.size() * 104729) % 1'000'003;
}

} // namespace

ImportDrama::Size ImportDrama::sizeAsked()
{
    return qEnvironmentVariable("D1_CHAOS") == QStringLiteral("full") ? Size{200'000, 20} : Size{20'000, 4};
}

ImportDrama::ImportDrama(QString target, QProcessEnvironment environment, unsigned seed, Size size)
    : m_target(std::move(target))
    , m_environment(std::move(environment))
    , m_random(seed)
    , m_size(size)
{
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
    writeFile();
}

const char *ImportDrama::createTable()
{
    return "CREATE TABLE t (id INTEGER, name TEXT, amount REAL)"; // no key: a row that comes twice stays twice
}

QString ImportDrama::digestSql()
{
    return QStringLiteral(
        "SELECT count(*) || ' ' || sum(id) || ' ' || count(DISTINCT id) || ' ' || "
        "sum((id * 7919 + length(name) * 104729) % 1000003) || ' ' || sum(amount * 4) AS digest FROM t");
}

void ImportDrama::writeFile()
{
    QFile file(m_folder.filePath(QStringLiteral("rows.csv")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    QByteArray text = "id,name,amount\n";
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    std::int64_t quarters = 0;
    for (int id = 1; id <= m_size.rows; ++id) {
        const QByteArray name = QByteArray("name ").repeated(1 + id % 9);
        sum += id;
        weights += weightOf(id, name);
        quarters += id % 1000;
        text += QByteArray::number(id) + ",\"" + name + "\"," + QByteArray::number(id % 1000 / 4.0) + '\n';
    }
    file.write(text);
    m_digest = QStringLiteral("%1 %2 %1 %3 %4.0").arg(m_size.rows).arg(sum).arg(weights).arg(quarters);
}

QString ImportDrama::run()
{
    int killsLeft = m_size.kills;
    while (m_starts < mostStarts) {
        const bool isToDie = killsLeft > 0;
        const int lifetime = isToDie ? 30 + static_cast<int>(m_random() % 1500) : -1;
        const int killsBefore = m_kills;
        const Ending ending = start(lifetime);
        killsLeft -= m_kills - killsBefore;
        if (ending == Ending::Done)
            return {};
        if (ending == Ending::Wrong)
            return m_complaint;
        ++m_resumptions;
    }
    return QStringLiteral("the import is not done after %1 starts: %2").arg(m_starts).arg(m_complaint);
}

ImportDrama::Ending ImportDrama::start(int lifetimeMs)
{
    ++m_starts;
    QProcess d1ctl;
    d1ctl.setProcessEnvironment(m_environment);
    d1ctl.start(QStringLiteral(D1CTL),
                {QStringLiteral("import"), m_folder.filePath(QStringLiteral("rows.csv")), QStringLiteral("--table"),
                 QStringLiteral("t"), QStringLiteral("--database"), m_target, QStringLiteral("--resume"),
                 QStringLiteral("--json"), QStringLiteral("--timeout"), QStringLiteral("1"),
                 QStringLiteral("--batch-rows"), QString::number(batchRows)});
    if (!d1ctl.waitForFinished(lifetimeMs < 0 ? patienceMs : lifetimeMs)) {
        if (lifetimeMs < 0)
            m_complaint = QStringLiteral("d1ctl does not end: ") + QString::fromUtf8(d1ctl.readAllStandardError());
        d1ctl.kill();
        d1ctl.waitForFinished(patienceMs);
        ++m_kills;
        return lifetimeMs < 0 ? Ending::Wrong : Ending::BrokenOff;
    }
    const QByteArray out = d1ctl.readAllStandardOutput();
    const QJsonObject json = QJsonDocument::fromJson(out).object();
    m_complaint = QString::fromUtf8(out) + QString::fromUtf8(d1ctl.readAllStandardError());
    if (d1ctl.exitStatus() != QProcess::NormalExit)
        return Ending::Wrong;
    if (d1ctl.exitCode() == 1)
        return Ending::BrokenOff;
    const bool isWhole = d1ctl.exitCode() == 0 && json[QStringLiteral("rows")].toInt() == m_size.rows
                         && json[QStringLiteral("inserted")].toInt() == m_size.rows;
    return isWhole ? Ending::Done : Ending::Wrong;
}

} // namespace d1::test
