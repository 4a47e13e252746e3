// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d1 {

/// What an icon stands for. Each has resources/icons/NAME.svg on a 16 pixel grid.
enum class IconName {
    App,
    Run,
    RunAll,
    Explain,
    Cancel,
    Query,
    Table,
    View,
    Index,
    Trigger,
    Key,
    ForeignKey,
    Column,
    Database,
    Cloud,
    File,
    DevServer,
    Demo,
    Project,
    Folder,
    Open,
    Warning,
    Error,
    Ok,
    Info,
    Plus,
    Close,
    Search,
    Filter,
    Copy,
    Export,
    Refresh,
    ChevronDown,
    ChevronRight,
    Sidebar,
    Theme,
    PlanScan,
    PlanSearch,
    PlanSort,
    PlanSubquery,
    PlanJoin,
    PlanCompound,
    PlanMaterialize,
    PlanStep,
    Count
};

} // namespace d1
