import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin';
import 'tinymce/skins/ui/oxide/content';
import 'tinymce/skins/content/default/content';

/** One TinyMCE as its makers deliver it, with the spelling of the browser off. */
export const tinyMce = async (options) => {
  const [editor] = await tinymce.init({
    license_key: 'gpl',
    promotion: false,
    branding: false,
    entity_encoding: 'raw',
    ...options,
  });
  return editor;
};
