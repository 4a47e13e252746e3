// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <random>
#include <string>

namespace d1::test {

/// d1ctl import of a made file, killed at random moments and resumed until it says that it is done.
class ImportDrama
{
public:
    struct Size {
        int rows;
        int kills;
    };
    /// 200,000 rows and 20 kills where D1_CHAOS=full, which takes minutes; else a tenth of the rows and a few kills.
    [[nodiscard]] static Size sizeAsked();

    ImportDrama(QString target, QProcessEnvironment environment, unsigned seed, Size size);

    /// Empty, or what went wrong.
    [[nodiscard]] QString run();

    /// What a count, a sum and a hash of the table have to be, as SQL that gives one text.
    [[nodiscard]] static QString digestSql();
    [[nodiscard]] QString expectedDigest() const { return m_digest; }
    [[nodiscard]] static const char *createTable();

    [[nodiscard]] int kills() const { return m_kills; }
    [[nodiscard]] int starts() const { return m_starts; }
    [[nodiscard]] int resumptions() const { return m_resumptions; }

private:
    void writeFile();
    /// How a start ended: done, to be resumed, or not as it should.
    enum class Ending { Done, BrokenOff, Wrong };
    [[nodiscard]] Ending start(int lifetimeMs);

    QString m_target;
    QProcessEnvironment m_environment;
    std::mt19937 m_random;
    Size m_size;
    QTemporaryDir m_folder;
    QString m_digest;
    QString m_complaint;
    int m_kills = 0;
    int m_starts = 0;
    int m_resumptions = 0;
};

} // namespace d1::test
