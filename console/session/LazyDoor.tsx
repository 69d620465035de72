import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { Door } from "./Door.tsx";

type Doors = typeof import("./doors.ts");

/** What hardly anybody sees twice: it comes apart from the console itself. */
const doors = createLazy<Doors>(() => import("./doors.ts"));

/** A door of the console, as soon as it is loaded. */
export function LazyDoor({
	show,
}: {
	show: (doors: Doors) => ComponentChildren;
}) {
	useEffect(() => void doors.fetch(), []);
	const state = doors.state.value;
	switch (state.kind) {
		case "here":
			return <>{show(state.module)}</>;
		case "coming":
			return <main class="door" aria-busy="true" />;
		case "failed":
			return (
				<Door title={words.brand}>
					<Failed why={words.refusals.retry} again={() => void doors.fetch()} />
				</Door>
			);
		default:
			return unreachable(state);
	}
}
