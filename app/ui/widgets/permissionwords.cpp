// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/permissionwords.h"

#include "ui/widgets/errorwords.h"

namespace d1 {

namespace {

/// As the page of API tokens at Cloudflare spells it.
QString rightFor(WantedRight wanted)
{
    switch (wanted) {
    case WantedRight::Write:
        return QStringLiteral("Account · D1 · Edit");
    case WantedRight::Analytics:
        return QStringLiteral("Account · Account Analytics · Read");
    case WantedRight::Read:
        break;
    }
    return QStringLiteral("Account · D1 · Read");
}

bool isOfAFile(const ErrorFacts &facts)
{
    return facts.sqliteCode == "SQLITE_READONLY" || facts.sqliteCode == "SQLITE_PERM";
}

} // namespace

PermissionWords PermissionWords::of(const Error &error, WantedRight wanted)
{
    const ErrorFacts &facts = error.facts;
    // Their refusals come without a status: an answer of analytics is one of 200 that holds errors.
    const bool isOfAnalytics = wanted == WantedRight::Analytics && facts.delivery == Delivery::Answered;
    PermissionWords words;
    if (isOfAFile(facts)) {
        words.isCloudflares = false;
        words.title = tr("This file may only be read");
        words.sentence = tr("Give yourself the right to write the file and the folder it lies in, then run the "
                            "statement again.");
    } else if (!facts.httpStatus && !isOfAnalytics) {
        words.title = tr("No access to Cloudflare yet");
        words.sentence = ErrorWords::sentence(error);
    } else if (wanted == WantedRight::Write) {
        words.title = tr("This token may not write");
        words.sentence = tr("It lacks the right %1. Add it to the token at Cloudflare, which takes effect at once, or "
                            "enter a token that has it.")
                             .arg(rightFor(wanted));
    } else if (isOfAnalytics) {
        words.title = tr("This token may not read analytics");
        words.sentence = tr("It lacks the right %1. Add it to the token at Cloudflare, which takes effect at once, or "
                            "enter a token that has it.")
                             .arg(rightFor(wanted));
    } else if (facts.d1Code == 7403) {
        words.title = tr("This token has no right to D1 in this account");
        words.sentence = tr("It lacks the right %1, or the account is another one. Add the right at Cloudflare, which "
                            "takes effect at once, or enter a token that has it.")
                             .arg(rightFor(wanted));
    } else {
        words.title = tr("Cloudflare refuses this token");
        words.sentence = tr("It may be mistyped or expired, or lack the right %1. Look at it at Cloudflare, or enter "
                            "another one.")
                             .arg(rightFor(wanted));
    }
    return words;
}

} // namespace d1
