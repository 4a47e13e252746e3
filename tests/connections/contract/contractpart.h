// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/contractsuite.h"

#include <QObject>

#include <string>
#include <vector>

namespace d1::test {

/// One chapter of the contract: holds a connection for its tests, and the ways to ask it.
class ContractPart : public QObject
{
    Q_OBJECT

public:
    explicit ContractPart(ConnectionFactory connect);
    ~ContractPart() override;

protected:
    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] Capabilities capabilities() const { return m_connection->capabilities(); }
    [[nodiscard]] std::unique_ptr<Connection> another() const { return m_connect(); }

    [[nodiscard]] QCoro::Task<Result<Reply>> read(std::string sql, std::vector<Cell> params = {});
    [[nodiscard]] QCoro::Task<Result<Reply>> write(std::string sql, std::vector<Cell> params = {});
    [[nodiscard]] QCoro::Task<Result<Reply>> write(std::vector<Statement> batch);

    /// One request that keeps the database busy: endless where cancelling stops it, else some seconds.
    [[nodiscard]] Request slowRequest() const;

private Q_SLOTS:
    void init();
    void cleanup();

private:
    ConnectionFactory m_connect;
    std::unique_ptr<Connection> m_connection;
};

/// The only cell of the only statement, or a text that says what there was instead.
[[nodiscard]] Cell onlyCell(const Reply &reply);

} // namespace d1::test
