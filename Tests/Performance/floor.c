/* The least that any generator must do: read every source, parse and render its Markdown, write the outputs.

       cc -O2 -o floor floor.c -lcmark-gfm -lcmark-gfm-extensions
       ./floor SITE OUTPUT FRESH [WORKERS]

   SITE is a site of attain and OUTPUT what attain made of it. The files of OUTPUT are read into memory
   first, which is not timed. Then, timed: the folders and files of SITE/Content are listed and read; the
   text of each Markdown file behind its front matter is parsed and rendered by cmark-gfm with all its
   extensions; and the files of OUTPUT are written below FRESH, which must not exist. No YAML, no
   links, no templates. cmark-gfm is not safe on several threads with these extensions, so the workers
   are processes, which share nothing. Prints the milliseconds that passed, and those of all processors. */

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct file { char *path; char *bytes; size_t size; };
struct files { struct file *items; size_t count, capacity; };

static void stop(const char *what) { perror(what); exit(1); }

static char *joined(const char *folder, const char *name) {
  char *path;
  if (asprintf(&path, "%s/%s", folder, name) < 0) stop("asprintf");
  return path;
}

static void add(struct files *files, char *path) {
  if (files->count == files->capacity) {
    files->capacity = files->capacity ? files->capacity * 2 : 1024;
    files->items = realloc(files->items, files->capacity * sizeof *files->items);
    if (!files->items) stop("realloc");
  }
  files->items[files->count++] = (struct file){path, NULL, 0};
}

/* Lists what is below a folder: files into one list, folders, each before what it holds, into the other. */
static void list(const char *folder, struct files *files, struct files *folders) {
  DIR *stream = opendir(folder);
  if (!stream) stop(folder);
  struct dirent *entry;
  while ((entry = readdir(stream))) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    char *path = joined(folder, entry->d_name);
    if (entry->d_type == DT_DIR) {
      add(folders, path);
      list(path, files, folders);
    } else if (entry->d_type == DT_REG) {
      add(files, path);
    }
  }
  closedir(stream);
}

static void load(struct file *file) {
  int descriptor = open(file->path, O_RDONLY);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status)) stop(file->path);
  file->size = status.st_size;
  file->bytes = malloc(file->size + 1);
  if (!file->bytes || read(descriptor, file->bytes, file->size) != (ssize_t)file->size) stop(file->path);
  file->bytes[file->size] = 0;
  close(descriptor);
}

/* Returns the number of bytes of HTML, so that nothing can be left out. */
static size_t render(const struct file *file) {
  const char *body = file->bytes;
  if (!strncmp(body, "---\n", 4)) {
    const char *end = strstr(body + 4, "\n---\n");
    if (end) body = end + 5;
  }
  static const char *names[] = {"table", "strikethrough", "autolink", "tagfilter", "tasklist"};
  const int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;
  cmark_parser *parser = cmark_parser_new(options);
  for (size_t index = 0; index < sizeof names / sizeof *names; index++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[index]));
  cmark_parser_feed(parser, body, file->size - (body - file->bytes));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
  size_t size = strlen(html);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return size;
}

static void write_file(const char *path, const struct file *file) {
  int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (descriptor < 0 || write(descriptor, file->bytes, file->size) != (ssize_t)file->size) stop(path);
  close(descriptor);
}

static double seconds(struct timespec time) { return time.tv_sec + time.tv_nsec / 1e9; }
static double processor(struct rusage use) {
  return use.ru_utime.tv_sec + use.ru_stime.tv_sec + (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

int main(int count, char **arguments) {
  if (count < 4) {
    fprintf(stderr, "usage: floor SITE OUTPUT FRESH [WORKERS]\n");
    return 64;
  }
  const char *output = arguments[2], *fresh = arguments[3];
  int workers = count > 4 ? atoi(arguments[4]) : 2;
  struct files made = {0}, made_folders = {0};
  list(output, &made, &made_folders);
  for (size_t index = 0; index < made.count; index++) load(&made.items[index]);

  struct rusage before, own, others;
  struct timespec start, end;
  getrusage(RUSAGE_SELF, &before);
  clock_gettime(CLOCK_MONOTONIC, &start);
  cmark_gfm_core_extensions_ensure_registered();
  struct files sources = {0}, folders = {0};
  list(joined(arguments[1], "Content"), &sources, &folders);
  if (mkdir(fresh, 0755)) stop(fresh);
  for (size_t index = 0; index < made_folders.count; index++) {
    char *path = joined(fresh, made_folders.items[index].path + strlen(output) + 1);
    if (mkdir(path, 0755)) stop(path);
    free(path);
  }
  for (int worker = 0; worker < workers; worker++) {
    pid_t child = fork();
    if (child < 0) stop("fork");
    if (child) continue;
    size_t rendered = 0;
    for (size_t index = worker; index < sources.count; index += workers) {
      struct file *file = &sources.items[index];
      load(file);
      size_t length = strlen(file->path);
      if (length > 3 && !strcmp(file->path + length - 3, ".md")) rendered += render(file);
      free(file->bytes);
    }
    for (size_t index = worker; index < made.count; index += workers) {
      char *path = joined(fresh, made.items[index].path + strlen(output) + 1);
      write_file(path, &made.items[index]);
      free(path);
    }
    _exit(rendered == 0);
  }
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status;
  clock_gettime(CLOCK_MONOTONIC, &end);
  getrusage(RUSAGE_SELF, &own);
  getrusage(RUSAGE_CHILDREN, &others);
  if (failed) return 1;
  printf("%.0f %.0f\n", (seconds(end) - seconds(start)) * 1000,
         (processor(own) - processor(before) + processor(others)) * 1000);
  return 0;
}
