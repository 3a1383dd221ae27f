"use strict";

/* What the scripts of both pages share. */

const byId = id => document.getElementById(id);

/** Make an element; properties that start with "aria-" or "data-" become attributes. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}
