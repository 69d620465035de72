import { signal } from "@preact/signals";

/** Whether this tab is on the screen. */
export const visible = signal(
	typeof document === "undefined" || document.visibilityState !== "hidden",
);

if (typeof document !== "undefined") {
	document.addEventListener("visibilitychange", () => {
		visible.value = document.visibilityState !== "hidden";
	});
}
