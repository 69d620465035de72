import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** So long before the end of a list what comes behind it is asked for: whoever scrolls does not wait. */
const NEAR = "600px";

/**
 * At the end of what a box that scrolls has so far.
 * @param of behind what there is more: another one each time that some came
 */
export function NearEnd({
	of,
	reached,
	children,
}: {
	of: unknown;
	reached(): void;
	children: ComponentChildren;
}) {
	const end = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const own = end.current as HTMLDivElement;
		// One that begins to look says at once whether it is in sight.
		const sight = new IntersectionObserver(
			([now]) => now?.isIntersecting && reached(),
			{ root: own.parentElement, rootMargin: NEAR },
		);
		sight.observe(own);
		return () => sight.disconnect();
	}, [of]);
	return (
		<div ref={end} class="list-end quiet">
			{children}
		</div>
	);
}
