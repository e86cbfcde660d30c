package org.clientele.wrong.roomless;

final class RoomlessApplication {}
