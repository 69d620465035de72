import { fill } from "../words/words.ts";
import { CopyLine } from "./CopyLine.tsx";
import { Door } from "./Door.tsx";
import { addressWords } from "./words.ts";

/** The relay answers at one address only; here nothing could be signed in, and no socket would open. */
export function OtherAddress({
	own,
	opened,
	setting,
}: {
	own: string;
	/** Where this page is now; what stands behind its origin is as good at the other. */
	opened: Location;
	/** The variable that names the console's address. */
	setting: string;
}) {
	const w = addressWords;
	const { origin, pathname, hash } = opened;
	return (
		<Door title={w.title}>
			<p>{fill(w.opened, { opened: origin })}</p>
			<p>{fill(w.own, { own })}</p>
			<a class="button button-main" href={own + pathname + hash}>
				{w.go}
			</a>
			<p>{w.set}</p>
			<CopyLine text={`${setting}=${origin}`} label={w.copySetting} />
		</Door>
	);
}
