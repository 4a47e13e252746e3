// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The one spacing and size scale, in device-independent pixels.
namespace d1::metrics {

inline constexpr int Space1 = 4;
inline constexpr int Space2 = 8;
inline constexpr int Space3 = 12;
inline constexpr int Space4 = 16;
inline constexpr int Space5 = 24;
inline constexpr int Space6 = 32;

inline constexpr int ControlHeight = 28;
inline constexpr int RowHeight = 24;
inline constexpr int RoomyRowHeight = 28;
inline constexpr int TabHeight = 32;
inline constexpr int HeaderHeight = 44;
inline constexpr int StatusHeight = 28;
inline constexpr int Icon = 16;
inline constexpr int ToolIcon = 20;
inline constexpr int ControlRadius = 4;
inline constexpr int CardRadius = 6;
inline constexpr int ProductionEdge = 2;

} // namespace d1::metrics
