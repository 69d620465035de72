/**
 * Our own icons: paths on a 20 px grid, drawn with a 1.5 px stroke by `Icon`. One export each, so that
 * an app carries only those that it shows.
 */
/** The bell on a counter. */
export const bell = "M8 4h4M10 4v2M3.3 14.3a6.7 6.7 0 0 1 13.4 0zM2.3 17h15.4";
/** A paper clip. */
export const clip =
	"M16 9l-6 6a3.6 3.6 0 0 1-5-5l6.5-6.5a2.4 2.4 0 0 1 3.4 3.4l-6.3 6.3a1.2 1.2 0 0 1-1.7-1.7l5.6-5.6";
export const send = "M10 16V4.5M5 9.2l5-4.9 5 4.9";
export const close = "M5 5l10 10M15 5L5 15";
export const down = "M5 7.5l5 5 5-5";
export const up = "M5 12.5l5-5 5 5";
export const back = "M12.5 5l-5 5 5 5";
export const forward = "M7.5 5l5 5-5 5";
export const barred = "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M5.2 5.2l9.6 9.6";
export const check = "M4.5 10.5l3.7 3.7 7.3-8";
export const checkDouble = "M2 10.8l3.4 3.4 6.6-7.6M9.2 13.6l.7.6 7.1-7.6";
export const dots =
	"M4.6 9.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8M10 9.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8M15.4 9.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8";
export const note = "M4 4h12v8.2L12.2 16H4zM16 12h-4v4M7 7.5h6M7 10.5h3";
export const person =
	"M10 9.7a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2M4 16.5a6 6 0 0 1 12 0";
export const people =
	"M7.5 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M2.5 16a5 5 0 0 1 10 0M12.8 4a2.7 2.7 0 0 1 0 5M15 11.6a5 5 0 0 1 2.5 4.4";
export const undo = "M7 4.5L3.5 8 7 11.5M3.8 8h7.7a4.2 4.2 0 0 1 0 8.4H7";
export const trash =
	"M4 5.8h12M8 5.6V3.8h4v1.8M5.5 6l.8 10.4h7.4L14.5 6M8.5 9v4.5M11.5 9v4.5";
export const sound =
	"M3.5 8v4h2.7l3.6 3V5L6.2 8zM12.6 7.6a3.4 3.4 0 0 1 0 4.8M14.7 5.4a6.5 6.5 0 0 1 0 9.2";
export const mute = "M3.5 8v4h2.7l3.6 3V5L6.2 8zM13 8l4 4M17 8l-4 4";
export const keyboard =
	"M2.5 5.5h15v9h-15zM5.5 8.3h.01M8.5 8.3h.01M11.5 8.3h.01M14.5 8.3h.01M6.5 11.7h7";
export const link =
	"M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1";
export const star =
	"M10 3l2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6z";
export const menu = "M3.5 5.5h13M3.5 10h13M3.5 14.5h13";
export const copy = "M7.5 7.5h9v9h-9zM12.5 7.3V3.5h-9v9h3.8";
export const signOut = "M8 3.5H3.5v13H8M12.5 6.5L16 10l-3.5 3.5M15.7 10H7.5";
export const clock = "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4.2l2.6 1.6";
/** Languages. */
export const globe =
	"M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M3 10h14M10 3c-5 4.5-5 9.5 0 14M10 3c5 4.5 5 9.5 0 14";
export const inbox = "M3 11.5L5 4h10l2 7.5v4.5H3zM3.2 11.5h4l1 2h3.6l1-2h4";
/** A log. */
export const lines = "M4.5 3.5h11v13h-11zM7.5 7.5h5M7.5 10h5M7.5 12.5h3";
/** An eye, open and closed. */
export const shown =
	"M2 10c1.8-3.4 4.6-5.1 8-5.1s6.2 1.7 8 5.1c-1.8 3.4-4.6 5.1-8 5.1S3.8 13.4 2 10M10 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8";
export const hidden =
	"M2 8.2c1.8 3.2 4.6 4.8 8 4.8s6.2-1.6 8-4.8M10 13v2.8M5.6 12l-1.7 2.3M14.4 12l1.7 2.3";
