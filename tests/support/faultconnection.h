// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultanswer.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <optional>

namespace d1::test {

/// One client of the fault server: reads requests, asks for their answers, writes them with their faults.
/// Takes the socket over and ends with it.
class FaultConnection final : public QObject
{
    Q_OBJECT

public:
    using AnswerFor = std::function<FaultAnswer(const FaultRequest &)>;

    FaultConnection(QTcpSocket *socket, int number, AnswerFor answerFor, QObject *parent);

    void close();

private:
    void read();
    std::optional<FaultRequest> takeRequest();
    void write(const FaultAnswer &answer);
    void drip();
    void finish();
    void reset();

    QTcpSocket *m_socket;
    AnswerFor m_answerFor;
    QByteArray m_incoming;
    QByteArray m_outgoing; // what is still to drip
    QTimer m_dripTimer;
    qsizetype m_dripBytes = 0;
    int m_number;
    bool m_closeWhenWritten = false;
    bool m_answering = false;
};

} // namespace d1::test
