import type { ComponentType, FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import type { Lazy } from "./lazy.ts";

/** What stands beside something else: nothing until it is loaded, which begins when it is first shown. */
export function lazyView<P extends object>(
	view: Lazy<ComponentType<P>>,
): FunctionComponent<P> {
	return (props) => {
		useEffect(() => void view.fetch(), []);
		const state = view.state.value;
		return state.kind === "here" ? <state.module {...props} /> : null;
	};
}
