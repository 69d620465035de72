import { useWhenOpened } from "../workspace/when-opened.ts";
import { quietRow } from "./quiet-views.ts";

/** The row, loaded when the sheet in which it stands is opened first. */
export function LazyQuietRow() {
	const place = useWhenOpened(() => void quietRow.fetch());
	const { value: state } = quietRow.state;
	return <div ref={place}>{state.kind === "here" && <state.module />}</div>;
}
