/** Offers a text as a file to the reader; nothing leaves the page. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Browsers take the file in a task of their own.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
