import { partsFor } from "../workspace/parts-for.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { ToastLine } from "./Toast.tsx";

/** Where everything appears that comes by itself: one above the other, from the foot up, over the end of the list. */
export function Corner() {
	const parts = partsFor(useWorkspace());
	return (
		<div class="corner">
			{[...parts]
				.reverse()
				.map(({ Corner: Card }, at) => Card && <Card key={at} />)}
			<ToastLine />
		</div>
	);
}
