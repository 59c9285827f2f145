/**
 * All that the page promises, in one process, so that every browser is started once. Each of the files below can also
 * be run alone: `node --test sharing.js`.
 */
import "./opening.js";
import "./native.js";
import "./changing.js";
import "./history.js";
import "./tray.js";
import "./departing.js";
import "./sharing.js";
import "./files.js";
import "./predicting.js";
import "./presenting.js";
import "./school.js";
import "./unlike.js";
import "./exporting.js";
import "./failing.js";
import "./scenarios.js";
import "./accessible.js";
import "./german.js";
