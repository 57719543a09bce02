/* Fetches the program's script. Only a module can do that (`import`), and page/loader.js, which every browser has to be
   able to read, can't be one. */
window.taizhang.program = import(document.getElementById('program').href);
