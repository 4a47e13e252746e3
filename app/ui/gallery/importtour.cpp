// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/importtour.h"

#include "core/wakeup.h"
#include "ui/gallery/galleryvisitor.h"
#include "ui/gallery/toursteps.h"
#include "ui/importer/importsummarydialog.h"
#include "ui/importer/importview.h"
#include "ui/importer/importwords.h"
#include "ui/shell/mainwindow.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/tasks/taskpanel.h"
#include "ui/widgets/errorstrip.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr auto bookmark = "00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683";

/// An import into a hosted database in the middle, without the import.
class ShownImport final : public BackgroundTask
{
public:
    explicit ShownImport(const ImportPlan &plan)
        : BackgroundTask(ImportWords::title(plan))
    {
        TaskProgress made;
        made.unit = TaskProgress::Unit::Bytes;
        made.done = 31'400'000;
        made.total = 84'000'000;
        setProgress(made);
        ImportProgress progress;
        progress.rows = 373'000;
        progress.rowsPerSecond = 41'200;
        progress.requests = 87;
        progress.retries = 2;
        progress.errors = 3;
        setDetail(ImportWords::progress(progress) + u'\n' + ImportWords::undo(QLatin1StringView(bookmark)));
        setResultAction(ImportView::tr("Copy the bookmark"));
    }

    void finish(const ImportOutcome &outcome)
    {
        end(State::Done, ImportWords::ending(outcome), ImportView::tr("Show summary"));
    }
    void cancel() override {}
    [[nodiscard]] bool canPause() const override { return true; }
};

/// Files to import, in a folder with a name that stays the same.
class ImportFiles
{
public:
    ImportFiles()
    {
        write("customers.csv", "Id,Name,E-mail,City,Country,Created at,Loyalty card\n"
                               "90001,Ada Lovelace,ada@example.com,London,GB,2026-11-02,0071\n"
                               "90002,\"Grace \"\"Amazing\"\" Hopper\",grace@example.com,Arlington,US,2026-11-03,0415\n"
                               "90003,Katherine Johnson,katherine@example.com,Hampton,US,2026-11-03,\n"
                               "90004,Hedy Lamarr,hedy@example.com,Vienna,AT,2026-11-05,0913\n");
        write("bad customers.csv", "id,name,email,city,country,created_at\n"
                                   "90001,Ada,ada@example.com,London,GB,2026-11-02\n"
                                   "90002,Grace,grace@example.com\n"
                                   "x7,Hedy,hedy@example.com,Vienna,AT,2026-11-05\n");
        QByteArray readings = "reading,taken at,celsius,sensor,note\n";
        for (int i = 1; i <= 2000; ++i)
            readings += QByteArray::number(i) + ",2026-11-" + QByteArray::number(10 + i % 20) + ','
                        + QByteArray::number(i % 350 / 10.0) + ",00" + QByteArray::number(i % 7) + ','
                        + (i == 1204 ? "\"door open,\nthen closed\"" : "") + '\n';
        write("sensor readings.csv", readings);
        write("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12));
    }

    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

private:
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }

    QTemporaryDir m_folder;
};

/// Until the whole file was read, or cannot be.
QCoro::Task<> untilSurveyed(ImportDraft *draft)
{
    Wakeup changed;
    const auto tell = [&changed] { changed.notify(); };
    const auto files = QObject::connect(draft, &ImportDraft::fileChanged, draft, tell);
    const auto surveys = QObject::connect(draft, &ImportDraft::surveyChanged, draft, tell);
    while (draft->state() == ImportDraft::State::Reading
           || (draft->state() == ImportDraft::State::Ready && !draft->survey() && !draft->surveyError()))
        co_await changed.next();
    QObject::disconnect(files);
    QObject::disconnect(surveys);
    co_await settle();
}

QCoro::Task<> showFile(MainWindow *window, QString file)
{
    window->importFile(file, {});
    co_await untilSurveyed(&window->importView().draft());
}

/// The dry run that the person asks for by its button.
QCoro::Task<> check(MainWindow *window)
{
    auto *button = window->importView().findChild<QPushButton *>(QStringLiteral("import.check"));
    const auto *strip = window->importView().findChild<ErrorStrip *>();
    if (!button->isEnabled())
        co_return;
    button->click();
    for (int i = 0; i < 100 && strip->sentence().isEmpty(); ++i)
        co_await settle();
    co_await settle();
}

ImportOutcome endWithFaults()
{
    ImportOutcome outcome;
    outcome.rows = 1'000'003;
    outcome.inserted = 998'412;
    outcome.skipped = 1'588;
    outcome.badCount = 3;
    outcome.bad = {{17, {}, "NOT NULL constraint failed: customers.email."},
                   {20'411, {}, "The row has 4 values where the header names 5."},
                   {731'002, {}, "The row is not valid UTF-8; mend it, or name the encoding of the file."}};
    outcome.rejectsFile = "/home/ada/customers.csv.rejects.csv";
    outcome.duration = 24'300ms;
    outcome.requests = 212;
    outcome.retries = 2;
    outcome.bookmark = bookmark;
    return outcome;
}

ImportPlan shownPlan()
{
    ImportPlan plan;
    plan.file = "/home/ada/customers.csv";
    plan.table = "customers";
    return plan;
}

QCoro::Task<> tourFiles(MainWindow *window, GalleryVisitor *visitor, std::shared_ptr<const ImportFiles> files)
{
    ImportDraft &draft = window->importView().draft();
    co_await showFile(window, files->path("customers.csv"));
    visitor->take(window, QStringLiteral("import-file"));
    draft.setDestination(draft.preview().columns.size() - 1, {}); // the table has no column for it
    co_await check(window);
    visitor->take(window, QStringLiteral("import-checked"));
    draft.setHosted(true);
    ImportWishes wishes = draft.wishes();
    wishes.viaCloudflare = true;
    draft.setWishes(wishes);
    co_await settle();
    visitor->take(window, QStringLiteral("import-hosted"));
    draft.setHosted(false);
    co_await showFile(window, files->path("sensor readings.csv"));
    draft.setInKey(3, true); // a key of two columns
    draft.setInKey(0, true);
    co_await settle();
    visitor->take(window, QStringLiteral("import-new-table"));
    co_await showFile(window, files->path("bad customers.csv"));
    draft.setTable("customers", false);
    co_await check(window);
    visitor->take(window, QStringLiteral("import-faults"));
    co_await showFile(window, files->path("picture.csv"));
    visitor->take(window, QStringLiteral("import-unreadable"));
    draft.close();
    window->importView().findChild<ErrorStrip *>()->clear();
}

QCoro::Task<> tourTask(MainWindow *window, GalleryVisitor *visitor)
{
    auto made = std::make_unique<ShownImport>(shownPlan());
    ShownImport *task = made.get();
    window->tasks().add(std::move(made));
    auto *panel = window->findChild<TaskPanel *>();
    panel->show();
    co_await settle();
    visitor->take(window, QStringLiteral("import-task"));
    task->finish(endWithFaults());
    co_await settle();
    visitor->take(window, QStringLiteral("import-done"));
    window->tasks().dismissEnded();
    panel->hide();
}

QCoro::Task<> tourSummary(MainWindow *window, GalleryVisitor *visitor)
{
    const std::weak_ptr<Session> session = window->database().session();
    auto *view = &window->importView();
    ImportOutcome clean = endWithFaults();
    clean.bad.clear();
    clean.badCount = 0;
    clean.rejectsFile.clear();
    for (const auto &[outcome, state] : {std::pair(endWithFaults(), QStringLiteral("import-summary")),
                                         std::pair(clean, QStringLiteral("import-summary-clean"))}) {
        view->showSummary(shownPlan(), outcome, session);
        co_await settle();
        auto *dialog = view->findChild<ImportSummaryDialog *>();
        visitor->take(dialog, state);
        dialog->reject();
        co_await settle(); // it deletes itself
    }
}

} // namespace

QCoro::Task<> tourImport(MainWindow *window, GalleryVisitor *visitor)
{
    const auto files = std::make_shared<const ImportFiles>();
    window->findChild<QAction *>(QStringLiteral("view.import"))->trigger();
    co_await settle();
    visitor->take(window, QStringLiteral("import-empty"));
    co_await tourFiles(window, visitor, files);
    co_await tourTask(window, visitor);
    co_await tourSummary(window, visitor);
    window->findChild<QAction *>(QStringLiteral("view.query"))->trigger();
    co_await settle();
}

} // namespace d1
