package dev.pactline.schemas;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro's view of the generated records of this package; the build puts it into each of them in
 * place of a plain {@link SpecificData}. It mends two things. Since 1.12.2 Avro refuses to
 * instantiate a class that nobody vouched for, also where a builder copies a record. And its own
 * lists cannot be compared when their elements hold a decimal or a date that may be null.
 */
final class RecordModel extends SpecificData {
  static {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), RecordModel::isOurs));
  }

  private static boolean isOurs(Class<?> type) {
    return type.getPackage() == RecordModel.class.getPackage();
  }

  @Override
  public Object newArray(Object old, int size, Schema schema) {
    return new ArrayList<>(size);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T deepCopy(Schema schema, T value) {
    if (schema.getType() == Schema.Type.ARRAY && value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(deepCopy(schema.getElementType(), element));
      }
      return (T) copy;
    }
    return super.deepCopy(schema, value);
  }
}
