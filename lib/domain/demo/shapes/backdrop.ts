import { rect, times } from "./svg";

/** Wall, floor, and the line between; some have boards. */
const ROOMS = [
  { wall: "#cfd3d2", floor: "#a98f74", boards: false },
  { wall: "#8d7b68", floor: "#8d7b68", boards: true },
  { wall: "#2f3336", floor: "#56483c", boards: false },
  { wall: "#c6cbd0", floor: "#8f9296", boards: false },
  { wall: "#d7cfc4", floor: "#b7a690", boards: false },
  { wall: "#6d7d86", floor: "#8b7763", boards: false },
  { wall: "#b9a58c", floor: "#b9a58c", boards: true },
  { wall: "#dcd7cd", floor: "#5c5f60", boards: false },
] as const;

/** Where and on what the thing stands: a quiet room, one of eight. */
export function backdrop(variant: number): string {
  const room = ROOMS[variant % ROOMS.length] ?? ROOMS[0];
  const ground = rect([0, 0, 400, 300], room.wall);
  if (room.boards) {
    return ground + times(6, (row) => rect([0, 20 + row * 52, 400, 2], "#000", { opacity: 0.1 }));
  }
  return (
    ground + rect([0, 216, 400, 84], room.floor) + rect([0, 216, 400, 2], "#000", { opacity: 0.14 })
  );
}
